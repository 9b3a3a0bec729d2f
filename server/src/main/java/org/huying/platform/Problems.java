package org.huying.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Optional;
import org.huying.base.Coded;
import org.huying.base.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which problem an exception is; pure. What none of the rules knows is a bug, and has no problem here. */
final class Problems {

    private Problems() {}

    static Optional<Problem> of(Exception exception) {
        return switch (exception) {
            case Coded coded -> Optional.of(Problem.of(coded));
            case ConstraintViolationException broken -> Optional.of(invalid(broken));
            case MethodArgumentNotValidException broken -> Optional.of(invalid(broken));
            case HttpMessageNotReadableException unreadable -> Optional.of(JsonProblems.of(unreadable));
            case MethodArgumentTypeMismatchException mismatch -> Optional.of(missing(mismatch.getName(), "invalid"));
            case MissingServletRequestParameterException missing ->
                Optional.of(missing(missing.getParameterName(), "missing"));
            case MissingRequestHeaderException missing -> Optional.of(missing(missing.getHeaderName(), "missing"));
            case MissingServletRequestPartException missing ->
                Optional.of(missing(missing.getRequestPartName(), "missing"));
            case MaxUploadSizeExceededException tooLarge -> Optional.of(ofStatus(413));
            case HttpRequestMethodNotSupportedException method -> Optional.of(method(method));
            case ErrorResponse response -> Optional.of(ofStatus(response.getStatusCode()));
            default -> Optional.empty();
        };
    }

    static Problem ofStatus(HttpStatusCode status) {
        return ofStatus(status.value());
    }

    /** The words for a bare status, as servers and filters give it. */
    static Problem ofStatus(int status) {
        Refusal refusal = switch (status) {
            case 400 -> Refusal.of("bad-request", "请求的格式不正确。", "The request is not well-formed.");
            case 401 -> Refusal.of("sign-in", "请先登录。", "Sign in first.");
            case 403 -> Refusal.of("forbidden", "您没有权限做这件事。", "You may not do this.");
            case 404 -> Refusal.of("not-found", "这里没有您要找的内容。", "There is nothing here.");
            case 405 -> Refusal.of("method-not-allowed", "此地址不接受这种请求。", "This address does not take such a request.");
            case 406 ->
                Refusal.of("not-acceptable", "不能以您要求的格式回答。", "There is no answer in the form that was asked for.");
            case 413 -> Refusal.of("too-large", "上传的内容太大。", "What was sent is too large.");
            case 415 -> Refusal.of("media-type", "不接受这种内容类型。", "This type of content is not taken.");
            case 429 -> Refusal.of("too-many", "请求太频繁，请稍后再试。", "Too many requests; try again later.");
            case 503 ->
                Refusal.of("unavailable", "服务暂时不可用，请稍后再试。", "The service is not available now; try again later.");
            default ->
                status >= 500
                        ? Refusal.of("failure", "系统出了错，已经记录。", "Something failed here; it has been logged.")
                        : Refusal.of("http-" + status, "请求未被接受。", "The request was not accepted.");
        };
        return Problem.of(status, refusal);
    }

    static String allowed(HttpRequestMethodNotSupportedException exception) {
        String[] supported = exception.getSupportedMethods();
        return supported == null ? "" : String.join(", ", supported);
    }

    private static Problem method(HttpRequestMethodNotSupportedException exception) {
        String allowed = allowed(exception);
        return Problem.of(
                405,
                Refusal.of(
                        "method-not-allowed",
                        "此地址不接受 " + exception.getMethod() + "，可用：" + allowed + "。",
                        "This address does not take " + exception.getMethod() + " but " + allowed + "."));
    }

    private static Problem invalid(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream()
                .map(Problems::invalid)
                .min((one, other) -> one.refusal()
                        .message()
                        .en()
                        .compareTo(other.refusal().message().en()))
                .orElseGet(() -> ofStatus(400));
    }

    private static Problem invalid(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return invalid(path.substring(path.indexOf('.') + 1), violation.getMessage());
    }

    private static Problem invalid(MethodArgumentNotValidException exception) {
        FieldError error = exception.getBindingResult().getFieldError();
        return error == null ? ofStatus(400) : invalid(error.getField(), String.valueOf(error.getDefaultMessage()));
    }

    private static Problem invalid(String field, String words) {
        return Problem.of(
                400,
                Refusal.of("invalid", "“" + field + "”：" + words, field + ": " + words)
                        .at(field));
    }

    private static Problem missing(String field, String code) {
        return "missing".equals(code)
                ? Problem.of(
                        400,
                        Refusal.of(code, "缺少“" + field + "”。", "'" + field + "' is missing.")
                                .at(field))
                : Problem.of(
                        400,
                        Refusal.of(code, "“" + field + "”的值无效。", "The value of '" + field + "' is not valid.")
                                .at(field));
    }
}
