package org.huying.intake.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/** The names of the columns. {@code id}, {@code filed_at} and {@code text} must be there; others may be. */
record Header(Map<String, Integer> columns, int size) {

    private static final List<String> REQUIRED = List.of("id", "filed_at", "text");

    /** @throws Invalid if a column is missing or named twice */
    static Header of(List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (columns.put(name, i) != null) {
                throw invalid("表头中“" + name + "”出现两次", "the header names '" + name + "' twice");
            }
        }
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            String list = String.join(", ", missing);
            throw invalid(
                    "第 1 行应是表头 id,user,subject,filed_at,text,against,likes，缺少：" + list,
                    "line 1 must be the header id,user,subject,filed_at,text,against,likes; missing: " + list);
        }
        return new Header(columns, names.size());
    }

    /** The value of a column, stripped; absent where the column or the value is. */
    @Nullable String value(String column, List<String> fields) {
        Integer index = columns.get(column);
        String value = index == null ? "" : fields.get(index).strip();
        return value.isEmpty() ? null : value;
    }

    private static Invalid invalid(String zh, String en) {
        return new Invalid(Refusal.of("messages-header", zh, en));
    }
}
