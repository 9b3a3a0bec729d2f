package org.huying.line;

import java.util.Map;
import org.huying.line.proof.Landing;

/**
 * How a matter stands that is to go on under another edition of its line. Whether it was checked is not asked: it is taken
 * as not, so that nobody escapes the check that the edition demands.
 *
 * @param stage where it is
 * @param lead whether its lead unit is named
 * @param category whether its category is chosen
 * @param opened whether another matter opened it
 * @param taken how often each action was taken
 */
public record Footing(String stage, boolean lead, boolean category, boolean opened, Map<String, Integer> taken) {

    public Footing {
        taken = Map.copyOf(taken);
    }

    /** Whether the line's proof has walked a situation that asks for no more than this one has. */
    public boolean provedIn(Line line) {
        return Landing.proved(line, this);
    }
}
