package org.huying.line.proof;

import java.util.ArrayList;
import java.util.List;
import org.huying.calendar.Limit;
import org.huying.line.LineRule;
import org.huying.line.Rung;
import org.huying.line.Rung.ClockName;
import org.huying.line.Rung.Deed;

/** S9: there is a ladder, its rungs come one after the other, and the last of each clock tells somebody who can act. */
final class Ladder {

    private Ladder() {}

    static void check(Subject subject) {
        List<Rung> rungs = subject.line.escalation();
        if (rungs.isEmpty()) {
            subject.refuse(LineRule.S9, "/escalation", "none");
        }
        for (ClockName clock : ClockName.values()) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < rungs.size(); i++) {
                if (rungs.get(i).of() == clock) {
                    places.add(i);
                }
            }
            climb(subject, rungs, places, clock);
        }
    }

    private static void climb(Subject subject, List<Rung> rungs, List<Integer> places, ClockName clock) {
        for (int i = 1; i < places.size(); i++) {
            if (height(rungs.get(places.get(i))) < height(rungs.get(places.get(i - 1)))) {
                subject.refuse(LineRule.S9, "/escalation/" + places.get(i), "order");
            }
        }
        if (!places.isEmpty() && rungs.get(places.getLast()).deed() == Deed.REMIND) {
            subject.refuse(LineRule.S9, "/escalation/" + places.getLast(), "last", clock.word());
        }
    }

    /** Comparable heights: shares of the limit below 1, minutes after the due instant above. */
    private static double height(Rung rung) {
        return rung.after() == null ? rung.share() : 1 + minutes(rung.after());
    }

    private static double minutes(Limit limit) {
        return limit.amount()
                * switch (limit.unit()) {
                    case MINUTES, WORKING_MINUTES -> 1.0;
                    case HOURS, WORKING_HOURS -> 60.0;
                    case DAYS, WORKING_DAYS -> 60.0 * 24;
                    case WEEKS -> 60.0 * 24 * 7;
                    case MONTHS -> 60.0 * 24 * 30;
                    case YEARS -> 60.0 * 24 * 365;
                };
    }
}
