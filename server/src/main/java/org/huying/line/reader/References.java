package org.huying.line.reader;

import java.util.List;
import java.util.Optional;
import org.huying.line.LineRule;
import org.huying.line.Need;
import org.jspecify.annotations.Nullable;

/** Words that point to something else in the same file (rule S11). */
final class References {

    private References() {}

    /** An input that the same action asks for, of a certain type where one is demanded. */
    static void input(Value value, String name, List<Need> needs, Need.@Nullable Type type, String key) {
        Optional<Need> need =
                needs.stream().filter(one -> one.name().equals(name)).findFirst();
        if (need.isEmpty()) {
            List<String> known = needs.stream().map(Need::name).toList();
            value.problems().unknown(value.spot, LineRule.S11, name, known, "input-not-asked", name, key);
        } else if (type != null && need.get().type() != type) {
            value.problems().shape(value.spot, "input-type", name, type.word());
        }
    }
}
