package org.huying.line.proof;

import java.util.List;
import org.huying.line.HolderRule;
import org.huying.line.HolderRule.Alternative;
import org.huying.line.Need;

/** What is known of a matter in a situation, as a set of bits. */
final class Facts {

    /** The lead unit is named. */
    static final int LEAD = 1;
    /** The category is chosen. */
    static final int CATEGORY = 2;
    /** The day by which it is due was given by the very step that led here. */
    static final int DUE = 4;
    /** Another matter opened it. */
    static final int OPENED = 8;
    /** What was handled has been checked since. */
    static final int CHECKED = 16;
    /** It was closed unchecked and may be drawn for a sample. */
    static final int SAMPLED = 32;

    static final int ALL = 64;

    private Facts() {}

    static boolean has(int facts, int fact) {
        return (facts & fact) != 0;
    }

    /** What the required inputs bind. */
    static int bound(List<Need> needs) {
        int facts = 0;
        for (Need need : needs) {
            if (need.required()) {
                facts |= switch (need.name()) {
                    case "lead" -> LEAD;
                    case "category" -> CATEGORY;
                    case "due" -> DUE;
                    default -> 0;
                };
            }
        }
        return facts;
    }

    /** Whether a holder rule finds somebody whatever the district looks like. */
    static boolean resolve(HolderRule rule, int facts) {
        return rule.alternatives().stream().anyMatch(alternative -> always(alternative, facts));
    }

    private static boolean always(Alternative alternative, int facts) {
        return switch (alternative) {
            case HolderRule.ByFunction function -> true;
            case HolderRule.Lead lead -> has(facts, LEAD);
            case HolderRule.Opener opener -> has(facts, OPENED);
            // A place may have no manager, a roster a gap, a filer no unit; a unit may be abolished.
            case HolderRule.Manager manager -> false;
            case HolderRule.Filer filer -> false;
            case HolderRule.Roster roster -> false;
            case HolderRule.Named named -> false;
        };
    }
}
