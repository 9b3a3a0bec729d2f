package org.huying.matter;

import java.util.Set;
import java.util.function.Consumer;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.line.LineId;
import org.huying.line.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which matters to list; what is absent does not restrict.
 *
 * @param holders the units one of which holds it, exactly; empty for any
 * @param turns the stages one of which it stands in; empty for any
 * @param asks what is asked of somebody besides the holder, one of these; empty for any
 * @param person who has taken it up
 * @param place the place or any below it
 * @param category the beginning of a category code
 * @param open only open ones, or only closed ones
 * @param overdue only open ones with a clock that has run out, or only the others
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
        Set<UnitCode> holders,
        Set<Turn> turns,
        Set<String> asks,
        @Nullable PersonId person,
        @Nullable PlaceCode place,
        @Nullable String category,
        @Nullable Boolean open,
        @Nullable Boolean overdue,
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
            null,
            null,
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            Order.NEWEST,
            null,
            50);

    /** What is open, the most pressing first. */
    public static final MatterQuery INBOX = ALL.byDue();

    public MatterQuery {
        holders = Set.copyOf(holders);
        turns = Set.copyOf(turns);
        asks = Set.copyOf(asks);
        size = Math.clamp(size, 1, LARGEST);
    }

    /** A stage of a line, in which it is somebody's turn to act. */
    public record Turn(LineId line, String stage) {}

    public MatterQuery inLine(@Nullable LineId id) {
        return with(query -> query.line = id);
    }

    public MatterQuery inStage(@Nullable String name) {
        return with(query -> query.stage = name);
    }

    public MatterQuery inPhase(@Nullable Phase one) {
        return with(query -> query.phase = one);
    }

    public MatterQuery heldBy(@Nullable UnitCode unit) {
        return with(query -> query.holders = unit == null ? Set.of() : Set.of(unit));
    }

    public MatterQuery heldByAny(Set<UnitCode> units) {
        return with(query -> query.holders = units);
    }

    public MatterQuery inAny(Set<Turn> stages) {
        return with(query -> query.turns = stages);
    }

    public MatterQuery asking(Set<String> words) {
        return with(query -> query.asks = words);
    }

    public MatterQuery takenUpBy(@Nullable PersonId id) {
        return with(query -> query.person = id);
    }

    public MatterQuery within(@Nullable PlaceCode root) {
        return with(query -> query.place = root);
    }

    public MatterQuery ofCategory(@Nullable String prefix) {
        return with(query -> query.category = prefix);
    }

    public MatterQuery open(@Nullable Boolean only) {
        return with(query -> query.open = only);
    }

    public MatterQuery onlyOverdue(boolean only) {
        return overdue(only ? true : null);
    }

    public MatterQuery overdue(@Nullable Boolean only) {
        return with(query -> query.overdue = only);
    }

    public MatterQuery onlySupervised(boolean only) {
        return with(query -> query.supervised = only);
    }

    public MatterQuery childrenOf(@Nullable MatterId id) {
        return with(query -> query.parent = id);
    }

    public MatterQuery saying(@Nullable String words) {
        return with(query -> query.q = words);
    }

    public MatterQuery byDue() {
        return with(query -> {
            query.open = true;
            query.order = Order.DUE;
        });
    }

    public MatterQuery after(@Nullable String cursor) {
        return with(query -> query.after = cursor);
    }

    public MatterQuery sized(int most) {
        return with(query -> query.size = most);
    }

    private MatterQuery with(Consumer<Changing> change) {
        Changing query = new Changing(this);
        change.accept(query);
        return query.done();
    }

    /** A query in which one thing is being changed. */
    private static final class Changing {

        private @Nullable LineId line;
        private @Nullable String stage;
        private @Nullable Phase phase;
        private Set<UnitCode> holders;
        private Set<Turn> turns;
        private Set<String> asks;
        private @Nullable PersonId person;
        private @Nullable PlaceCode place;
        private @Nullable String category;
        private @Nullable Boolean open;
        private @Nullable Boolean overdue;
        private boolean supervised;
        private @Nullable MatterId parent;
        private @Nullable String q;
        private Order order;
        private @Nullable String after;
        private int size;

        Changing(MatterQuery from) {
            line = from.line();
            stage = from.stage();
            phase = from.phase();
            holders = from.holders();
            turns = from.turns();
            asks = from.asks();
            person = from.person();
            place = from.place();
            category = from.category();
            open = from.open();
            overdue = from.overdue();
            supervised = from.supervised();
            parent = from.parent();
            q = from.q();
            order = from.order();
            after = from.after();
            size = from.size();
        }

        MatterQuery done() {
            return new MatterQuery(
                    line,
                    stage,
                    phase,
                    holders,
                    turns,
                    asks,
                    person,
                    place,
                    category,
                    open,
                    overdue,
                    supervised,
                    parent,
                    q,
                    order,
                    after,
                    size);
        }
    }
}
