package org.huying.matter.procedure;

import java.util.Objects;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.district.Function;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.line.Rung.ClockName;
import org.huying.line.Stage;
import org.huying.line.Within;
import org.huying.matter.Agenda;
import org.huying.matter.Clock;
import org.huying.matter.Content;
import org.huying.matter.Matter;
import org.huying.matter.Position;
import org.huying.matter.event.Event;
import org.jspecify.annotations.Nullable;

/** Changes of what a matter is or who holds it. Those that move a deadline compute it from its start (law 4). */
final class Changes {

    private final Setting setting;
    private final Timing timing;

    Changes(Setting setting) {
        this.setting = setting;
        this.timing = new Timing(setting);
    }

    /** Both clocks computed anew. */
    private record Anew(@Nullable Clock stage, Clock total, Agenda agenda) {}

    private Anew anew(Matter matter, Content content) {
        Clock oldTotal = matter.clocks().total();
        Clock total = given(oldTotal)
                ? oldTotal
                : timing.again(
                        ClockName.TOTAL, oldTotal, timing.total(content, matter.holder(), oldTotal.start(), null));
        Clock stage = matter.clocks().stage() == null
                ? null
                : stage(matter, content, matter.clocks().stage(), total);
        return new Anew(stage, total, new Agendas(setting).replanned(matter.agenda(), total));
    }

    /** A clock whose end was given from outside has no limit to compute from. */
    private static boolean given(Clock clock) {
        return clock.limit() == null;
    }

    private Clock stage(Matter matter, Content content, Clock old, Clock total) {
        Stage stage = setting.line().stage(matter.position().stage());
        Clock fresh = timing.stage(stage, content, matter.holder(), old.start(), total.due(), null);
        boolean givenDay = given(old) && stage.within() instanceof Within.Given;
        boolean unchanged =
                givenDay || given(old) && fresh.limit() == null || Objects.equals(old.limit(), fresh.limit());
        return unchanged ? old : timing.again(ClockName.STAGE, old, fresh);
    }

    Event.Recategorised recategorised(Matter matter, String category, @Nullable String reason) {
        Anew anew = anew(matter, matter.content().withCategory(category));
        return new Event.Recategorised(
                matter.content().category(), category, reason, anew.stage(), anew.total(), anew.agenda());
    }

    Decision recategorise(Matter matter, Inputs inputs) {
        String category = inputs.required("category");
        if (category.equals(matter.content().category())) {
            return Decision.refuse(
                    Refusals.of("same", "类别没有变化。", "The category is the same.").at("category"));
        }
        UnitCode lead = matter.position().lead();
        Refusal duty = lead == null || !lead.equals(matter.holder())
                ? null
                : Filing.mayTake(lead, setting.line(), category, "category", setting);
        return duty != null
                ? Decision.refuse(duty)
                : Decision.accept(recategorised(matter, category, inputs.text("reason")));
    }

    Decision makeUrgent(Matter matter, Inputs inputs) {
        Anew anew = anew(matter, matter.content().withUrgent());
        return Decision.accept(new Event.MadeUrgent(inputs.text("reason"), anew.stage(), anew.total(), anew.agenda()));
    }

    Decision correct(Matter matter, Inputs inputs) {
        Content now = matter.content();
        Content corrected = new Content(
                Objects.requireNonNullElse(inputs.text("subject"), now.subject()),
                Objects.requireNonNullElse(inputs.text("text"), now.text()),
                now.category(),
                inputs.place("place") == null ? now.place() : inputs.place("place"),
                now.point(),
                now.requesters(),
                now.confidential(),
                now.urgent(),
                now.fields());
        return corrected.equals(now)
                ? Decision.refuse(Refusals.of("same", "没有任何更正。", "Nothing was corrected."))
                : Decision.accept(new Event.Corrected(corrected, inputs.required("reason")));
    }

    static boolean mayHandOver(Matter matter) {
        Phase phase = matter.position().phase();
        return matter.position().lead() != null && (phase == Phase.ASSIGNING || phase == Phase.HANDLING);
    }

    Decision handOver(Matter matter, Inputs inputs) {
        UnitCode to = Objects.requireNonNull(inputs.unit("to"));
        if (to.equals(matter.holder())) {
            return Decision.refuse(Refusals.of("same", "该单位就是现责任单位。", "This unit is the holder already.")
                    .at("to"));
        }
        Refusal duty = Filing.mayTake(to, setting.line(), matter.content().category(), "to", setting);
        return duty != null
                ? Decision.refuse(duty)
                : Decision.accept(new Event.HandedOver(matter.holder(), to, to, inputs.required("reason")));
    }

    /** A unit was abolished: its successor holds what it held; what it leads in a later stage it leads no more. */
    Decision succeed(Matter matter, UnitCode abolished, UnitCode successor) {
        boolean holds = matter.holder().equals(abolished);
        boolean leads = abolished.equals(matter.position().lead());
        if (!matter.open() || !holds && !leads) {
            return Decision.accept();
        }
        return Decision.accept(new Event.HandedOver(
                matter.holder(),
                holds ? successor : matter.holder(),
                leads ? successor : matter.position().lead(),
                "责任单位 %s 已撤销，由 %s 承继".formatted(abolished, successor)));
    }

    Decision refer(Matter matter, Inputs inputs) {
        UnitCode liaison = setting.district().functionUnit(Function.LIAISON, setting.today());
        return Decision.accept(new Event.Referred(inputs.required("outsider"), liaison, inputs.required("reason")));
    }

    /** A calendar was published: deadlines are computed again, never to an earlier instant. */
    Decision recalculate(Matter matter, int year) {
        Clock total = timing.recalculated(ClockName.TOTAL, matter.clocks().total());
        Clock now = matter.clocks().stage();
        Clock stage = now == null ? null : timing.recalculated(ClockName.STAGE, now);
        boolean same = total.equals(matter.clocks().total()) && Objects.equals(stage, now);
        return same || !matter.open()
                ? Decision.accept()
                : Decision.accept(new Event.CalendarMoved(
                        year, stage, total, new Agendas(setting).replanned(matter.agenda(), total)));
    }

    /** To the edition of the line in {@link Setting#line()}, under which {@link Renewal} has found its footing. */
    Decision renew(Matter matter) {
        Line line = setting.line();
        Position position = matter.position();
        Anew anew = anew(matter, matter.content());
        return Decision.accept(new Event.EditionMoved(
                matter.lineEdition(),
                line.edition(),
                new Position(
                        position.stage(),
                        line.stage(position.stage()).phase(),
                        position.entered(),
                        position.holder(),
                        position.person(),
                        position.lead(),
                        position.leader(),
                        position.outsider()),
                anew.stage(),
                anew.total(),
                new Agendas(setting).in(position.stage(), anew.agenda(), null, Timing.hours(anew.total()))));
    }
}
