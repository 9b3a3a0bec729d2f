package org.huying.line.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.calendar.Limit;
import org.huying.line.Rung;
import org.huying.line.Rung.ClockName;
import org.huying.line.Rung.Deed;

/** {@code escalation:} the ladder that a slipping matter climbs. */
final class EscalationSection {

    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})\\s*%");
    private static final List<String> CLOCKS = List.of("stage", "total");
    private static final List<String> DEEDS = List.of("remind", "supervise", "raise");

    private EscalationSection() {}

    static List<Rung> read(Optional<Value> value) {
        return value.map(Value::items).orElse(List.of()).stream()
                .map(item -> rung(item.table("at", "of", "do")))
                .toList();
    }

    private static Rung rung(Table table) {
        ClockName of = table.find("of")
                .flatMap(value -> Choices.read(value, CLOCKS))
                .map(word -> ClockName.values()[CLOCKS.indexOf(word)])
                .orElse(ClockName.STAGE);
        Deed deed = table.require("do")
                .flatMap(value -> Choices.read(value, DEEDS))
                .map(word -> Deed.values()[DEEDS.indexOf(word)])
                .orElse(Deed.REMIND);
        return table.require("at").map(value -> at(value, of, deed)).orElse(new Rung(of, 1, null, deed));
    }

    private static Rung at(Value value, ClockName of, Deed deed) {
        String text = value.text().orElse("due");
        if (text.startsWith("+")) {
            Limit after = Limits.parse(text.substring(1).strip(), value.spot, value.problems());
            return new Rung(of, 1, after, deed);
        }
        return new Rung(of, text.equals("due") ? 1 : share(value, text), null, deed);
    }

    private static double share(Value value, String text) {
        Matcher matcher = SHARE.matcher(text);
        int percent = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (percent < 1 || percent > 100) {
            value.problems().shape(value.spot, "rung", text);
        }
        return Math.clamp(percent, 1, 100) / 100.0;
    }
}
