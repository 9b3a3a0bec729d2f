package org.huying.matter.counted;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be counted. Each counts the matters that were filed, or those that were closed, in a stretch of time; a name
 * with {@code _OF} is what the other is a share of.
 */
public enum Counted {
    /** 受理 */
    FILED(Day.FILED, Condition.ALL, null),
    /** 在办: filed in the time and open now. */
    OPEN(Day.FILED, Condition.OPEN, null),
    /** 超期在办: open now, and the whole of it was due; what stands still is not late. */
    LATE(Day.FILED, Condition.LATE, null),
    /** 办结: checked or unchecked; withdrawn, merged and void ones are not closed by having been done. */
    CLOSED(Day.CLOSED, Condition.DONE, null),
    /** 撤回、并案、作废 */
    DROPPED(Day.CLOSED, Condition.DROPPED, null),
    /** 未经核查办结 */
    UNCHECKED(Day.CLOSED, Condition.UNCHECKED, null),
    ON_TIME_OF(Day.CLOSED, Condition.DONE, "on-time"),
    /** 按时办结: closed before the whole of it was due, with every approved extension and pause. */
    ON_TIME(Day.CLOSED, Condition.ON_TIME, "on-time"),
    RESOLVED_OF(Day.CLOSED, Condition.JUDGED, "resolved"),
    /** 已解决, as the one who asked says. */
    RESOLVED(Day.CLOSED, Condition.RESOLVED, "resolved"),
    SATISFIED_OF(Day.CLOSED, Condition.JUDGED, "satisfied"),
    /** 满意 */
    SATISFIED(Day.CLOSED, Condition.SATISFIED, "satisfied"),
    RETURNED_OF(Day.CLOSED, Condition.DONE, "returned"),
    /** 退单: sent back by a handler, once or more often. */
    RETURNED(Day.CLOSED, Condition.RETURNED, "returned"),
    REWORKED_OF(Day.CLOSED, Condition.DONE, "reworked"),
    /** 返工: sent back from checking, once or more often. */
    REWORKED(Day.CLOSED, Condition.REWORKED, "reworked");

    private final Day day;
    private final Condition condition;
    private final @Nullable String score;

    Counted(Day day, Condition condition, @Nullable String score) {
        this.day = day;
        this.condition = condition;
        this.score = score;
    }

    /** The day that decides in which period a matter counts. */
    public enum Day {
        FILED,
        CLOSED
    }

    /** What must be true of a matter besides. */
    enum Condition {
        ALL,
        OPEN,
        LATE,
        DONE,
        DROPPED,
        UNCHECKED,
        ON_TIME,
        JUDGED,
        RESOLVED,
        SATISFIED,
        RETURNED,
        REWORKED
    }

    public Day day() {
        return day;
    }

    Condition condition() {
        return condition;
    }

    /** The measure that a line must name among its scores for its matters to count here; absent where all lines do. */
    @Nullable String score() {
        return score;
    }

    static List<Counted> on(Day day) {
        return Arrays.stream(values()).filter(counted -> counted.day == day).toList();
    }
}
