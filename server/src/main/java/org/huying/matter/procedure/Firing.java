package org.huying.matter.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huying.line.Duty;
import org.huying.matter.Awaited;
import org.huying.matter.Clock;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;

/** What the clockwork does when something falls due. Each thing awaited fires once; firing moves no deadline. */
final class Firing {

    private final Setting setting;

    Firing(Setting setting) {
        this.setting = setting;
    }

    /** All that is due now, earliest first. What is fired late is fired all the same. */
    Decision fire(Matter matter) {
        Work work = new Work(matter, setting);
        Optional<Awaited> next = next(work.matter());
        while (next.isPresent()) {
            work.add(event(next.get(), work.matter()));
            next = next(work.matter());
        }
        return work.done();
    }

    private Optional<Awaited> next(Matter matter) {
        List<Awaited> awaited = Awaited.of(matter);
        return awaited.stream()
                .filter(one -> !one.at().isAfter(setting.now()))
                .min(Comparator.comparing(Awaited::at).thenComparing(Object::toString));
    }

    private Event event(Awaited awaited, Matter matter) {
        return switch (awaited) {
            case Awaited.Rung rung ->
                new Event.Escalated(
                        rung.clock(),
                        rung.alarm().rung(),
                        rung.alarm().deed(),
                        clock(rung, matter).due());
            case Awaited.PauseEnd end -> new Pleas(setting).resumed(matter, "暂停期满 / the pause has ended");
            case Awaited.SignatureDue signature -> new Event.SignatureLate(signature.slot());
            case Awaited.DutyDue due -> missed(due, matter);
            case Awaited.MilestoneDue due -> new Event.MilestoneMissed(due.milestone(), due.at());
        };
    }

    private static Clock clock(Awaited.Rung rung, Matter matter) {
        Clock stage = matter.clocks().stage();
        return rung.clock().equals("stage") && stage != null
                ? stage
                : matter.clocks().total();
    }

    private Event missed(Awaited.DutyDue due, Matter matter) {
        Duty duty = setting.line().duties().stream()
                .filter(one -> one.name().equals(due.duty()))
                .findFirst()
                .orElseThrow();
        return new Event.DutyMissed(
                due.duty(),
                due.at(),
                new Agendas(setting).next(duty, due.at(), setting.hoursOf().hours(matter.holder())));
    }
}
