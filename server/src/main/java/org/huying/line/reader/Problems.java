package org.huying.line.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.huying.line.Finding;
import org.huying.line.LineRule;
import org.huying.line.Wording;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong, so that an author sees all of it at once. */
public final class Problems {

    private final boolean lenient;
    private final List<Finding> findings = new ArrayList<>();

    /** @param lenient whether keys that are not known are passed over, as in editions published long ago */
    public Problems(boolean lenient) {
        this.lenient = lenient;
    }

    public void syntax(Spot spot, String key, Object... arguments) {
        add(spot, LineRule.SYNTAX, null, key, arguments);
    }

    public void shape(Spot spot, String key, Object... arguments) {
        add(spot, LineRule.SHAPE, null, key, arguments);
    }

    /** A word that is not known here: which one was meant? */
    public void unknown(
            Spot spot, LineRule rule, String word, Collection<String> known, String key, Object... arguments) {
        add(spot, rule, Nearest.to(word, known).orElse(null), key, arguments);
    }

    public void unknownKey(Spot spot, String key, Collection<String> known) {
        if (!lenient) {
            // In {zh: …, en: Killed, injured} the rest of an unquoted text looks like a key.
            unknown(spot, LineRule.S11, key, known, key.contains(" ") ? "unquoted" : "unknown-key", key);
        }
    }

    public void name(Spot spot, String key, Object... arguments) {
        add(spot, LineRule.S11, null, key, arguments);
    }

    public void add(Spot spot, LineRule rule, @Nullable String suggestion, String key, Object... arguments) {
        findings.add(new Finding(
                spot.file(),
                spot.line(),
                spot.column(),
                rule,
                Wording.of("finding." + key, arguments),
                List.of(),
                suggestion));
    }

    public boolean none() {
        return findings.isEmpty();
    }

    /** In the order of the text. */
    public List<Finding> inOrder() {
        return Finding.inOrder(findings);
    }
}
