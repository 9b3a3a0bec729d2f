package org.huying.line;

import java.util.List;
import java.util.Map;
import org.huying.calendar.Limit;

/**
 * What a line says about the universal actions.
 *
 * @param universal one for each universal action
 * @param extensionUpTo how far one extension may push the deadlines
 * @param pauseReasons words with which a pause may be asked for, with their titles
 * @param pauseUpTo how long one pause may last
 * @param reopenTo the stage that a reopened matter enters
 */
public record Rules(
        Map<Universal, UniversalRule> universal,
        Limit extensionUpTo,
        List<Need.Choice> pauseReasons,
        Limit pauseUpTo,
        String reopenTo) {

    public Rules {
        universal = Map.copyOf(universal);
        pauseReasons = List.copyOf(pauseReasons);
    }

    public UniversalRule of(Universal action) {
        UniversalRule rule = universal.get(action);
        if (rule == null) {
            throw new IllegalArgumentException("no rule for " + action);
        }
        return rule;
    }
}
