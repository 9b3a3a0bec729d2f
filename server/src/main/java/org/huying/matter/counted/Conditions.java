package org.huying.matter.counted;

import java.time.Instant;
import org.huying.counting.store.SqlText;
import org.huying.matter.counted.Counted.Condition;

/** What must be true of a matter to count, on facts that a statement calls {@code m}. */
final class Conditions {

    private static final String DONE = "m.closing in ('checked', 'unchecked')";

    private Conditions() {}

    /** @param now only of what is late it matters when that is asked */
    static void add(SqlText sql, Condition condition, Instant now) {
        switch (condition) {
            case ALL -> sql.add("true");
            case OPEN -> sql.add("m.closed_at is null");
            case LATE -> sql.add("m.closed_at is null and not m.paused and m.total_due < ?", now);
            case DONE -> sql.add(DONE);
            case DROPPED -> sql.add("m.closing in ('withdrawn', 'merged', 'void')");
            case UNCHECKED -> sql.add("m.closing = 'unchecked'");
            case ON_TIME -> sql.add(DONE + " and not m.late");
            case JUDGED -> sql.add(DONE + " and m.resolved is not null");
            case RESOLVED -> sql.add(DONE + " and m.resolved is true");
            case SATISFIED -> sql.add(DONE + " and m.satisfied is true");
            case RETURNED -> sql.add(DONE + " and m.returned > 0");
            case REWORKED -> sql.add(DONE + " and m.reworked > 0");
        }
    }
}
