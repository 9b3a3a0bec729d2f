package org.huying.matter;

import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.line.LineId;
import org.huying.line.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which matters to list; what is absent does not restrict.
 *
 * @param holder the unit that holds it, exactly
 * @param person who has taken it up
 * @param place the place or any below it
 * @param category the beginning of a category code
 * @param open only open ones, or only closed ones
 * @param overdue only open ones with a clock that has run out
 * @param supervised only those listed for supervision
 * @param parent the children of a matter
 * @param q words of subject and text, or a number
 * @param after the cursor of the page before
 * @param size how many, at most 200
 */
public record MatterQuery(
        @Nullable LineId line,
        @Nullable String stage,
        @Nullable Phase phase,
        @Nullable UnitCode holder,
        @Nullable PersonId person,
        @Nullable PlaceCode place,
        @Nullable String category,
        @Nullable Boolean open,
        boolean overdue,
        boolean supervised,
        @Nullable MatterId parent,
        @Nullable String q,
        Order order,
        @Nullable String after,
        int size) {

    public static final int LARGEST = 200;

    /** In which order a list comes. */
    public enum Order {
        /** The most pressing first, by the clock of the stage; lists open matters only. */
        DUE,
        /** The newest first, by the month of opening and the order of opening within it. */
        NEWEST
    }

    /** Everything, the newest first. */
    public static final MatterQuery ALL = new MatterQuery(
            null, null, null, null, null, null, null, null, false, false, null, null, Order.NEWEST, null, 50);

    /** What is open, the most pressing first. */
    public static final MatterQuery INBOX = ALL.byDue();

    public MatterQuery {
        size = Math.clamp(size, 1, LARGEST);
    }

    public MatterQuery inLine(@Nullable LineId id) {
        return new MatterQuery(id, stage, phase, holder, person, place, category, open, overdue, supervised, parent, q, order, after, size);
    }

    public MatterQuery inStage(@Nullable String name) {
        return new MatterQuery(line, name, phase, holder, person, place, category, open, overdue, supervised, parent, q, order, after, size);
    }

    public MatterQuery inPhase(@Nullable Phase one) {
        return new MatterQuery(line, stage, one, holder, person, place, category, open, overdue, supervised, parent, q, order, after, size);
    }

    public MatterQuery heldBy(@Nullable UnitCode unit) {
        return new MatterQuery(line, stage, phase, unit, person, place, category, open, overdue, supervised, parent, q, order, after, size);
    }

    public MatterQuery takenUpBy(@Nullable PersonId id) {
        return new MatterQuery(line, stage, phase, holder, id, place, category, open, overdue, supervised, parent, q, order, after, size);
    }

    public MatterQuery within(@Nullable PlaceCode root) {
        return new MatterQuery(line, stage, phase, holder, person, root, category, open, overdue, supervised, parent, q, order, after, size);
    }

    public MatterQuery ofCategory(@Nullable String prefix) {
        return new MatterQuery(line, stage, phase, holder, person, place, prefix, open, overdue, supervised, parent, q, order, after, size);
    }

    public MatterQuery open(@Nullable Boolean only) {
        return new MatterQuery(line, stage, phase, holder, person, place, category, only, overdue, supervised, parent, q, order, after, size);
    }

    public MatterQuery onlyOverdue(boolean only) {
        return new MatterQuery(line, stage, phase, holder, person, place, category, open, only, supervised, parent, q, order, after, size);
    }

    public MatterQuery onlySupervised(boolean only) {
        return new MatterQuery(line, stage, phase, holder, person, place, category, open, overdue, only, parent, q, order, after, size);
    }

    public MatterQuery childrenOf(@Nullable MatterId id) {
        return new MatterQuery(line, stage, phase, holder, person, place, category, open, overdue, supervised, id, q, order, after, size);
    }

    public MatterQuery saying(@Nullable String words) {
        return new MatterQuery(line, stage, phase, holder, person, place, category, open, overdue, supervised, parent, words, order, after, size);
    }

    public MatterQuery byDue() {
        return new MatterQuery(line, stage, phase, holder, person, place, category, true, overdue, supervised, parent, q, Order.DUE, after, size);
    }

    public MatterQuery after(@Nullable String cursor) {
        return new MatterQuery(line, stage, phase, holder, person, place, category, open, overdue, supervised, parent, q, order, cursor, size);
    }

    public MatterQuery sized(int most) {
        return new MatterQuery(line, stage, phase, holder, person, place, category, open, overdue, supervised, parent, q, order, after, most);
    }
}
