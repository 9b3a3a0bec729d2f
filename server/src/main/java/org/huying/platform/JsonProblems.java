package org.huying.platform;

import java.util.stream.Collectors;
import org.huying.base.Refusal;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body cannot be read: line, column and, where the text itself is JSON, the field. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(HttpMessageNotReadableException exception) {
        return exception.getCause() instanceof JacksonException json
                ? of(json)
                : Problem.of(400, Refusal.of("unreadable", "请求体缺失或无法读取。", "The body is missing or cannot be read."));
    }

    private static Problem of(JacksonException json) {
        String field = field(json);
        String zhWhat = field.isEmpty() ? "请求体不是正确的 JSON" : "“" + field + "”的值无法读取";
        String enWhat = field.isEmpty() ? "The body is not JSON" : "The value of '" + field + "' cannot be read";
        if (json instanceof UnrecognizedPropertyException) {
            zhWhat = "没有“" + field + "”这个字段";
            enWhat = "There is no field '" + field + "'";
        }
        TokenStreamLocation at = json.getLocation();
        boolean known = at != null && at.getLineNr() > 0;
        String zh = known ? zhWhat + "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列）。" : zhWhat + "。";
        String en = known ? enWhat + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")." : enWhat + ".";
        Refusal refusal = Refusal.of("unreadable", zh, en);
        return Problem.of(400, field.isEmpty() ? refusal : refusal.at(field));
    }

    private static String field(JacksonException json) {
        if (!(json instanceof DatabindException)) {
            return "";
        }
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
