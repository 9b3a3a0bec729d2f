package org.huying.line.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huying.base.UnitCode;
import org.huying.line.HolderRule;
import org.huying.line.HolderRule.Alternative;
import org.huying.line.LineRule;

/** Holder rules: {@code roster:emergency else manager else centre}. */
final class Holders {

    static final List<String> FUNCTIONS = List.of("centre", "inspection", "supervision", "liaison");

    private static final List<String> WORDS = List.of(
            "centre", "inspection", "supervision", "liaison", "lead", "manager", "filer", "opener", "roster:", "unit:");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final HolderRule UNREADABLE = new HolderRule(List.of(new HolderRule.ByFunction("centre")));

    private Holders() {}

    static HolderRule read(Value value) {
        return value.text().map(text -> parse(text, value)).orElse(UNREADABLE);
    }

    static HolderRule parse(String text, Value value) {
        List<Alternative> alternatives = Arrays.stream(text.split("\\s+else\\s+", -1))
                .map(word -> alternative(word, value))
                .flatMap(Optional::stream)
                .toList();
        return alternatives.isEmpty() ? UNREADABLE : new HolderRule(alternatives);
    }

    private static Optional<Alternative> alternative(String word, Value value) {
        if (FUNCTIONS.contains(word)) {
            return Optional.of(new HolderRule.ByFunction(word));
        }
        return switch (word) {
            case "lead" -> Optional.of(new HolderRule.Lead());
            case "manager" -> Optional.of(new HolderRule.Manager());
            case "filer" -> Optional.of(new HolderRule.Filer());
            case "opener" -> Optional.of(new HolderRule.Opener());
            default -> withName(word, value);
        };
    }

    private static Optional<Alternative> withName(String word, Value value) {
        int colon = word.indexOf(':');
        String name = word.substring(colon + 1);
        if (colon > 0 && NAME.matcher(name).matches()) {
            switch (word.substring(0, colon)) {
                case "roster":
                    return Optional.of(new HolderRule.Roster(name));
                case "unit":
                    return Optional.of(new HolderRule.Named(new UnitCode(name)));
                default:
                    break;
            }
        }
        value.problems().unknown(value.spot, LineRule.SHAPE, word, WORDS, "holder", word);
        return Optional.empty();
    }
}
