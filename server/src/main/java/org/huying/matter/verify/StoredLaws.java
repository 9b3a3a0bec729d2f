package org.huying.matter.verify;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.Role;
import org.huying.district.District;
import org.huying.line.Phase;
import org.huying.matter.Clock;
import org.huying.matter.Clocks;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/** The laws that can be checked on what is stored, event by event. */
final class StoredLaws {

    private final District district;

    StoredLaws(District district) {
        this.district = district;
    }

    /** The first law that an event breaks, if it breaks one. */
    Optional<Finding> broken(@Nullable Matter before, Recorded recorded, Matter after) {
        return oneHolder(recorded, after)
                .or(() -> onTheClock(recorded, after))
                .or(() -> before == null ? Optional.empty() : deadline(before, recorded, after))
                .or(() -> before == null ? Optional.empty() : doer(before, recorded));
    }

    private Optional<Finding> oneHolder(Recorded recorded, Matter after) {
        return after.open() && district.unit(after.holder()).isEmpty()
                ? law(recorded, 1, "责任单位 " + after.holder() + " 不存在", "there is no unit " + after.holder())
                : Optional.empty();
    }

    private static Optional<Finding> onTheClock(Recorded recorded, Matter after) {
        Clocks clocks = after.clocks();
        Clocks.Pause pause = clocks.pause();
        boolean running = after.open() == (clocks.stage() != null);
        boolean ends = pause == null || (after.open() && pause.until().isAfter(pause.from()));
        return running && ends
                ? Optional.empty()
                : law(recorded, 2, "未办结而没有时限，或暂停没有终点", "it is open and not on the clock, or paused without an end");
    }

    private static Optional<Finding> deadline(Matter before, Recorded recorded, Matter after) {
        Instant total = before.clocks().total().due();
        boolean totalMoved = !total.equals(after.clocks().total().due());
        boolean sameStage = before.open()
                && after.open()
                && before.position().stage().equals(after.position().stage());
        boolean stageMoved = sameStage && !due(before).equals(due(after));
        if ((totalMoved || stageMoved) && !mayMove(recorded.event(), before)) {
            return law(recorded, 4, "这一记录不得改变时限", "an event of this type moved a deadline");
        }
        boolean earlier = after.clocks().total().due().isBefore(total)
                || (sameStage && due(after).isBefore(due(before)));
        return recorded.event() instanceof Event.CalendarMoved && earlier
                ? law(recorded, 4, "公布日历使时限提前", "a published calendar moved a deadline earlier")
                : Optional.empty();
    }

    private static Instant due(Matter open) {
        Clock stage = open.clocks().stage();
        return Objects.requireNonNull(stage).due();
    }

    private static boolean mayMove(Event event, Matter before) {
        return event instanceof Event.Extended
                || event instanceof Event.Resumed
                || event instanceof Event.Recategorised
                || event instanceof Event.MadeUrgent
                || event instanceof Event.Reopened
                || event instanceof Event.CalendarMoved
                || event instanceof Event.EditionMoved
                || (event instanceof Event.Moved && !before.open());
    }

    private static Optional<Finding> doer(Matter before, Recorded recorded) {
        boolean checks = recorded.event() instanceof Event.Sampled
                || (recorded.event() instanceof Event.Moved && before.position().phase() == Phase.CHECKING);
        boolean did = before.tally().doers().contains(recorded.by()) && recorded.role() != Role.SYSTEM;
        return checks && did
                ? law(recorded, 5, recorded.by() + " 核查了自己经办的事项", recorded.by() + " checked what they had handled")
                : Optional.empty();
    }

    private static Optional<Finding> law(Recorded recorded, int law, String zh, String en) {
        return Optional.of(Finding.at(recorded.matter(), recorded.seq(), "law-" + law, zh, en));
    }
}
