package org.huying.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.huying.base.Bilingual;
import org.huying.base.Coded;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
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

    private static final long MEGABYTE = 1024 * 1024;
    private static final int LONGEST_QUOTE = 40;

    private Problems() {}

    static Optional<Problem> of(Exception exception) {
        return switch (exception) {
            case Coded coded -> Optional.of(Problem.of(coded));
            case ConstraintViolationException broken -> Optional.of(invalid(broken));
            case MethodArgumentNotValidException broken -> Optional.of(invalid(broken));
            case HttpMessageNotReadableException unreadable -> Optional.of(JsonProblems.of(unreadable));
            case MethodArgumentTypeMismatchException mismatch ->
                Optional.of(misfit(mismatch.getName(), mismatch.getValue(), mismatch.getRequiredType()));
            case MissingServletRequestParameterException missing -> Optional.of(missing(missing.getParameterName()));
            case MissingRequestHeaderException missing -> Optional.of(missing(missing.getHeaderName()));
            case MissingServletRequestPartException missing -> Optional.of(missing(missing.getRequestPartName()));
            case MaxUploadSizeExceededException tooLarge -> Optional.of(tooLarge(tooLarge));
            case InvalidParameterException unread -> Optional.of(unread(unread));
            case TooLarge tooLarge -> Optional.of(tooLarge(tooLarge.limit()));
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
        if (error == null) {
            return ofStatus(400);
        }
        return error.isBindingFailure() && error.contains(TypeMismatchException.class)
                ? misfit(
                        error.getField(),
                        error.getRejectedValue(),
                        error.unwrap(TypeMismatchException.class).getRequiredType())
                : invalid(error.getField(), String.valueOf(error.getDefaultMessage()));
    }

    /** A value that is of another kind than was asked for. */
    private static Problem misfit(String field, @Nullable Object value, @Nullable Class<?> wanted) {
        Bilingual kind = kind(wanted);
        return Problem.of(
                400,
                Refusal.of(
                                "invalid",
                                "“%s”的值“%s”不合要求%s。".formatted(field, shortened(value), kind.zh()),
                                "The value '%s' of '%s' does not fit%s.".formatted(shortened(value), field, kind.en()))
                        .at(field));
    }

    private static Bilingual kind(@Nullable Class<?> wanted) {
        if (wanted == Boolean.class || wanted == boolean.class) {
            return new Bilingual("，应为 true（是）或 false（否）", "; it is true or false");
        }
        if (wanted == Integer.class || wanted == int.class || wanted == Long.class || wanted == long.class) {
            return new Bilingual("，应为整数", "; it is a whole number");
        }
        if (wanted == Double.class || wanted == double.class) {
            return new Bilingual("，应为数字", "; it is a number");
        }
        return wanted == LocalDate.class
                ? new Bilingual("，应为日期，如 2026-11-22", "; it is a day such as 2026-11-22")
                : new Bilingual("", "");
    }

    private static String shortened(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static Problem tooLarge(MaxUploadSizeExceededException exception) {
        return permitted(exception)
                .map(Problems::tooLarge)
                .orElseGet(() ->
                        exception.getMaxUploadSize() > 0 ? tooLarge(exception.getMaxUploadSize()) : ofStatus(413));
    }

    /** A form of which nothing could be read, as a filter finds it that looks for a field. */
    private static Problem unread(InvalidParameterException exception) {
        return permitted(exception).map(Problems::tooLarge).orElseGet(() -> ofStatus(400));
    }

    /** The container says in a cause how much it would have taken. */
    private static Optional<Long> permitted(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException size) {
                return Optional.of(size.getPermittedSize());
            }
        }
        return Optional.empty();
    }

    private static Problem tooLarge(long bytes) {
        String limit = bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes + " bytes";
        return Problem.of(
                413,
                Refusal.of(
                                "too-large",
                                "发来的内容太大，不得超过 " + limit + "。",
                                "What was sent is too large; at most " + limit + " are taken.")
                        .by("limit: " + limit));
    }

    private static Problem invalid(String field, String words) {
        return Problem.of(
                400,
                Refusal.of("invalid", "“" + field + "”：" + words, field + ": " + words)
                        .at(field));
    }

    private static Problem missing(String field) {
        return Problem.of(
                400,
                Refusal.of("missing", "缺少“" + field + "”。", "'" + field + "' is missing.")
                        .at(field));
    }
}
