package org.huying.matter.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.line.LineId;
import org.huying.matter.procedure.Command;
import org.jspecify.annotations.Nullable;

/** Turns what was typed at the centre into a filing. */
final class Filings {

    /** Fields of every filing; what else was typed are the line's own. */
    private static final Set<String> BASICS = Set.of(
            "line", "subject", "text", "category", "place", "channel", "name", "phone", "confidential", "urgent");

    private Filings() {}

    static Command.File of(FilingForm form, Map<String, List<String>> typed) {
        Map<String, Object> inputs = new HashMap<>(Typed.inputs(form.fields(), typed));
        inputs.keySet().removeAll(BASICS);
        return new Command.File(
                new LineId(form.lineId()),
                said(typed, "subject").orElse(""),
                said(typed, "text").orElse(""),
                said(typed, "category").orElse(null),
                place(said(typed, "place").orElse(null)),
                null,
                said(typed, "channel").orElse("phone"),
                List.of(),
                ticked(typed, "confidential"),
                ticked(typed, "urgent"),
                inputs);
    }

    private static Optional<String> said(Map<String, List<String>> typed, String name) {
        return Sent.first(typed, name).filter(text -> !text.isBlank());
    }

    private static boolean ticked(Map<String, List<String>> typed, String name) {
        return said(typed, name).filter("true"::equals).isPresent();
    }

    private static @Nullable PlaceCode place(@Nullable String code) {
        try {
            return code == null ? null : new PlaceCode(code);
        } catch (IllegalArgumentException noCode) {
            throw new Refused(Refusal.of("place", "没有地点“" + code + "”。", "There is no place '" + code + "'.")
                    .at("place"));
        }
    }
}
