package org.huying.matter.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.line.Rung.ClockName;
import org.huying.line.Stage;
import org.huying.line.Within;
import org.huying.matter.Agenda;
import org.huying.matter.Clock;
import org.huying.matter.Clocks;
import org.huying.matter.Closure;
import org.huying.matter.Content;
import org.huying.matter.Deferred;
import org.huying.matter.Matter;
import org.huying.matter.Position;
import org.huying.matter.event.Event;
import org.jspecify.annotations.Nullable;

/** What an action of a line does once nothing stands against it. */
final class Move {

    private final Setting setting;
    private final Line line;

    Move(Setting setting) {
        this.setting = setting;
        this.line = setting.line();
    }

    Decision effect(Work work, Action action, Inputs inputs, Role role, PersonId actor) {
        String category = inputs.text("category");
        if (category != null && !category.equals(work.matter().content().category())) {
            work.add(new Changes(setting).recategorised(work.matter(), category, inputs.text("reason")));
        }
        Openings openings = new Openings(setting, work.matter(), inputs);
        Event.Moved moved = moved(
                work.matter(), action, inputs, doer(work.matter(), action, role, actor), openings.deferred(action));
        work.add(moved);
        openings.now(action).forEach(work::open);
        openings.followOns(action).forEach(work::open);
        if (moved.closure() != null) {
            Closure closure = moved.closure();
            Endings.answersToDuplicates(work.matter(), closure.reply(), closure.outcome(), closure.asked())
                    .forEach(work::echo);
        }
        return work.done();
    }

    /** Who works on the thing itself is a doer; who assigns, returns, checks or answers is not (law 5). */
    private @Nullable PersonId doer(Matter matter, Action action, Role role, PersonId actor) {
        Phase from = matter.position().phase();
        Phase to = line.stage(action.to()).phase();
        boolean works = from == Phase.HANDLING && role != Role.REQUESTER;
        boolean takesOn =
                role == Role.HANDLER && from.compareTo(Phase.HANDLING) < 0 && to.compareTo(Phase.HANDLING) >= 0;
        return works || takesOn || action.unchecked() ? actor : null;
    }

    private Event.Moved moved(
            Matter matter, Action action, Inputs inputs, @Nullable PersonId doer, List<Deferred> deferred) {
        Stage to = line.stage(action.to());
        Content content = content(matter, inputs);
        Position position = position(matter, to, content, inputs);
        if (!to.open()) {
            return new Event.Moved(
                    action.name(),
                    inputs.values(),
                    position,
                    null,
                    null,
                    changed(matter, content),
                    Agenda.EMPTY.withMilestones(matter.agenda().milestones()),
                    doer,
                    List.of(),
                    closure(matter, action, inputs));
        }
        Timing timing = new Timing(setting);
        Clock total =
                matter.open() ? matter.clocks().total() : timing.total(content, position.holder(), setting.now(), null);
        Clock stage = stageClock(matter, to, content, position.holder(), total, inputs, timing);
        Agenda before = matter.open() ? matter.agenda() : new Agenda(Map.of(), new Agendas(setting).plan(total));
        Agenda agenda = new Agendas(setting).in(to.name(), before, action.fulfils(), Timing.hours(stage));
        return new Event.Moved(
                action.name(),
                inputs.values(),
                position,
                stage,
                matter.open() ? null : total,
                changed(matter, content),
                agenda,
                doer,
                deferred,
                null);
    }

    private static @Nullable Content changed(Matter matter, Content content) {
        return content.equals(matter.content()) ? null : content;
    }

    private Content content(Matter matter, Inputs inputs) {
        Content content = matter.content().withFields(inputs.only(line.fields().keySet()));
        return inputs.place("place") == null
                ? content
                : content.withPlace(Objects.requireNonNull(inputs.place("place")));
    }

    private Position position(Matter matter, Stage to, Content content, Inputs inputs) {
        Position now = matter.position();
        UnitCode lead = inputs.unit("lead") == null ? now.lead() : inputs.unit("lead");
        UnitCode holder = now.holder();
        boolean stays = to.name().equals(now.stage()) && Objects.equals(lead, now.lead());
        if (to.holder() != null && !stays) {
            holder = Holders.resolve(
                    to.holder(),
                    new Holders.Facts(lead, content.place(), matter.origin().filer(), openerOf(matter)),
                    setting);
        }
        Instant entered = to.name().equals(now.stage()) ? now.entered() : setting.now();
        boolean takesUp = setting.actor().has(Role.HANDLER) && setting.actor().actsFor(holder);
        PersonId person = !to.open() ? now.person() : takesUp ? setting.actor().person() : keeps(now, holder);
        return new Position(
                to.name(),
                to.phase(),
                entered,
                holder,
                person,
                lead,
                inputs.person("leader") == null ? now.leader() : inputs.person("leader"),
                to.name().equals(now.stage()) ? now.outsider() : null);
    }

    private static @Nullable PersonId keeps(Position now, UnitCode holder) {
        return holder.equals(now.holder()) ? now.person() : null;
    }

    private static @Nullable UnitCode openerOf(Matter matter) {
        return matter.origin().opener() == null
                ? null
                : matter.origin().opener().holder();
    }

    /** A stage entered again resumes what was left; the stage that a matter stays in keeps its clock. */
    private Clock stageClock(
            Matter matter, Stage to, Content content, UnitCode holder, Clock total, Inputs inputs, Timing timing) {
        Clocks clocks = matter.clocks();
        Clock fresh = timing.stage(to, content, holder, setting.now(), total.due(), inputs.date("due"));
        if (!matter.open()) {
            return fresh;
        }
        if (to.name().equals(matter.position().stage()) && clocks.stage() != null) {
            return clocks.stage();
        }
        Clocks.Left left = clocks.left().get(to.name());
        if (left == null) {
            return fresh;
        }
        boolean givenDay =
                left.clock().limit() == null && to.within() instanceof Within.Given && inputs.date("due") == null;
        if (givenDay || Objects.equals(left.clock().limit(), fresh.limit())) {
            return timing.resumed(left.clock(), left.at());
        }
        Clock renewed = timing.stage(to, content, holder, left.clock().start(), total.due(), inputs.date("due"));
        return timing.resumed(timing.again(ClockName.STAGE, left.clock(), renewed), left.at());
    }

    private Closure closure(Matter matter, Action action, Inputs inputs) {
        boolean late = matter.clocks().total().overdue(setting.now());
        String reply = inputs.text("reply") == null ? inputs.text("result") : inputs.text("reply");
        boolean sampled = action.unchecked() && setting.draw() * 100 < action.samplePercent();
        return new Closure(
                action.unchecked() ? Closure.Way.UNCHECKED : Closure.Way.CHECKED,
                setting.now(),
                setting.actor().person(),
                late,
                reply,
                inputs.text("outcome"),
                action.asksEvaluation(),
                sampled,
                null);
    }
}
