package org.huying.line.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.line.LineRule;
import org.huying.line.Need;
import org.huying.line.Need.Choice;
import org.huying.line.Need.Type;

/** The inputs that actions and filing can ask for: those that the language knows and the line's own fields. */
final class Inputs {

    /** What every line can ask for without declaring it. */
    static final Map<String, Need> KNOWN = known();

    /** Added where it is needed: which requester said what somebody else writes down. */
    static final String CALLER = "caller";

    private final Map<String, Need> all = new LinkedHashMap<>(KNOWN);

    Inputs(Map<String, Need> fields) {
        fields.forEach(all::putIfAbsent);
    }

    /** {@code [category, place, "helpers?"]}: a question mark makes an input optional. */
    List<Need> read(Value value) {
        List<Need> needs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Value item : value.each()) {
            item.text().ifPresent(text -> {
                boolean optional = text.endsWith("?");
                String name = optional ? text.substring(0, text.length() - 1) : text;
                add(needs, name, !optional, item);
                if (!seen.add(name)) {
                    item.problems().name(item.spot, "twice", name);
                }
            });
        }
        return needs;
    }

    private void add(List<Need> needs, String name, boolean required, Value item) {
        Need input = all.get(name);
        if (input == null) {
            item.problems().unknown(item.spot, LineRule.S11, name, all.keySet(), "unknown-input", name);
        } else {
            needs.add(new Need(name, input.title(), input.type(), required, input.allowed(), input.bounds()));
        }
    }

    private static Map<String, Need> known() {
        Map<String, Need> known = new LinkedHashMap<>();
        put(known, "reply", "答复内容", "Reply", Type.TEXT);
        put(known, "reason", "理由", "Reason", Type.TEXT);
        put(known, "result", "办理结果", "Result", Type.TEXT);
        put(known, "evidence", "佐证说明", "Evidence", Type.TEXT);
        put(known, "progress", "进展情况", "Progress", Type.TEXT);
        put(known, "note", "备注", "Note", Type.TEXT);
        put(known, "opinion", "意见", "Opinion", Type.TEXT);
        put(known, "outcome", "办理结论", "Outcome", Type.CHOICE, outcomes());
        put(known, "category", "类别", "Category", Type.CATEGORY);
        put(known, "place", "地点", "Place", Type.PLACE);
        put(known, "lead", "主办单位", "Lead unit", Type.UNIT);
        put(known, "helpers", "协办单位", "Helping units", Type.UNITS);
        put(known, "leader", "责任领导", "Responsible leader", Type.PERSON);
        put(known, "due", "办结期限", "Due", Type.DATE);
        put(known, "promised", "承诺期限", "Promised for", Type.DATE);
        put(known, "attachments", "附件", "Attachments", Type.ATTACHMENTS);
        put(known, "document", "文号", "Document number", Type.STRING);
        return known;
    }

    private static Choice[] outcomes() {
        return new Choice[] {
            new Choice("resolved", new Bilingual("已解决", "Resolved")),
            new Choice("partly", new Bilingual("部分解决", "Partly resolved")),
            new Choice("being-solved", new Bilingual("正在解决", "Being solved")),
            new Choice("unresolvable", new Bilingual("客观上不能解决", "Cannot be resolved")),
            new Choice("explained", new Bilingual("已解释说明", "Explained")),
            new Choice("not-accepted", new Bilingual("不予受理", "Not accepted"))
        };
    }

    private static void put(Map<String, Need> known, String name, String zh, String en, Type type, Choice... allowed) {
        known.put(name, new Need(name, new Bilingual(zh, en), type, true, Arrays.asList(allowed)));
    }
}
