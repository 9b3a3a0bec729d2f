package org.huying.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huying.calendar.Limit;
import org.huying.line.Rung.Deed;
import org.jspecify.annotations.Nullable;

/**
 * A legal time limit that runs (law 2). Everything that moved it is kept, so that it can be computed again from its
 * start (law 4).
 *
 * @param start when it started; never changes but by reopening
 * @param limit how long it is; absent when the due day was given from outside
 * @param due the instant at which it is used up
 * @param hours the name of the hours by which it counts
 * @param alarms the rungs of the escalation ladder still to come, in their order
 * @param moves what has moved it since its start, in its order
 */
public record Clock(
        Instant start, @Nullable Limit limit, Instant due, String hours, List<Alarm> alarms, List<Move> moves) {

    public Clock {
        alarms = List.copyOf(alarms);
        moves = List.copyOf(moves);
    }

    /** A rung of the ladder, as an instant. */
    public record Alarm(Instant at, Deed deed, String rung) {}

    /**
     * What moved a clock: an extension, or a time during which it stood still.
     *
     * @param by the extension, or absent
     * @param from the start of the standstill, or absent
     * @param to its end, or absent
     */
    public record Move(
            @Nullable Limit by,
            @Nullable Instant from,
            @Nullable Instant to) {

        public static Move extension(Limit by) {
            return new Move(by, null, null);
        }

        public static Move standstill(Instant from, Instant to) {
            return new Move(null, from, to);
        }
    }

    public List<Move> movesAnd(Move move) {
        List<Move> all = new ArrayList<>(moves);
        all.add(move);
        return all;
    }

    public Clock withDue(Instant newDue, List<Alarm> newAlarms, List<Move> newMoves) {
        return new Clock(start, limit, newDue, hours, newAlarms, newMoves);
    }

    /** Without an alarm that has gone off. */
    public Clock without(String rung) {
        return withDue(
                due, alarms.stream().filter(alarm -> !alarm.rung().equals(rung)).toList(), moves);
    }

    public boolean overdue(Instant now) {
        return now.isAfter(due);
    }
}
