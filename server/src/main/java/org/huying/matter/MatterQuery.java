package org.huying.matter;

import java.time.Instant;
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
 * @param urgent only urgent ones
 * @param pressing only open ones whose clocks run out by then, or have run out
 * @param filed only those filed in that time
 * @param among only these; empty for any
 * @param parent the children of a matter
 * @param q words of subject and text, or a number
 * @param after the cursor of the page before
 * @param before the cursor of the page after, for turning back; not together with {@code after}
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
        boolean urgent,
        @Nullable Pressing pressing,
        @Nullable Filed filed,
        Set<MatterId> among,
        @Nullable MatterId parent,
        @Nullable String q,
        Order order,
        @Nullable String after,
        @Nullable String before,
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
            false,
            null,
            null,
            Set.of(),
            null,
            null,
            Order.NEWEST,
            null,
            null,
            50);

    /** What is open, the most pressing first. */
    public static final MatterQuery INBOX = ALL.byDue();

    public MatterQuery {
        holders = Set.copyOf(holders);
        turns = Set.copyOf(turns);
        asks = Set.copyOf(asks);
        among = Set.copyOf(among);
        size = Math.clamp(size, 1, LARGEST);
    }

    /** A stage of a line, in which it is somebody's turn to act. */
    public record Turn(LineId line, String stage) {}

    /**
     * By when a clock must run out to be pressing: urgent matters run around the clock, others by office hours.
     *
     * @param late whether those that have run out belong to it
     */
    public record Pressing(Instant office, Instant roundTheClock, boolean late) {}

    /** A time of filing, from an instant until before another; either may be open. */
    public record Filed(@Nullable Instant from, @Nullable Instant until) {}

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

    public MatterQuery onlyUrgent(boolean only) {
        return with(query -> query.urgent = only);
    }

    public MatterQuery pressing(@Nullable Pressing by) {
        return with(query -> query.pressing = by);
    }

    public MatterQuery filed(@Nullable Filed when) {
        return with(query -> query.filed = when);
    }

    public MatterQuery among(Set<MatterId> ids) {
        return with(query -> query.among = ids);
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

    public MatterQuery before(@Nullable String cursor) {
        return with(query -> query.before = cursor);
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
        private boolean urgent;
        private @Nullable Pressing pressing;
        private @Nullable Filed filed;
        private Set<MatterId> among;
        private @Nullable MatterId parent;
        private @Nullable String q;
        private Order order;
        private @Nullable String after;
        private @Nullable String before;
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
            urgent = from.urgent();
            pressing = from.pressing();
            filed = from.filed();
            among = from.among();
            parent = from.parent();
            q = from.q();
            order = from.order();
            after = from.after();
            before = from.before();
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
                    urgent,
                    pressing,
                    filed,
                    among,
                    parent,
                    q,
                    order,
                    after,
                    before,
                    size);
        }
    }
}
