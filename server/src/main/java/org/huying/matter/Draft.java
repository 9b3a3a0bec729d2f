package org.huying.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/** A state in the making: the parts that one event changes are set, the others stay. Lives within one fold step only. */
final class Draft {

    private final Origin origin;
    int lineEdition;
    Content content;
    Position position;
    Clocks clocks;
    Agenda agenda;
    Tally tally;
    List<Plea> pleas;

    @Nullable Signing signing;

    List<Child> children;
    List<Deferred> deferred;
    List<Link> links;

    @Nullable Closure closure;

    @Nullable Judgement judgement;

    int urged;
    int supervised;

    Draft(Matter before) {
        origin = before.origin();
        lineEdition = before.lineEdition();
        content = before.content();
        position = before.position();
        clocks = before.clocks();
        agenda = before.agenda();
        tally = before.tally();
        pleas = before.pleas();
        signing = before.signing();
        children = before.children();
        deferred = before.deferred();
        links = before.links();
        closure = before.closure();
        judgement = before.judgement();
        urged = before.urged();
        supervised = before.supervised();
    }

    void close(Closure how) {
        closure = how;
        pleas = List.of();
        signing = null;
        deferred = List.of();
        clocks = clocks.entering(position.stage(), null, clocks.total(), how.at())
                .paused(null);
        agenda = Agenda.EMPTY.withMilestones(agenda.milestones());
    }

    void decided(Plea.Kind kind) {
        pleas = pleas.stream().filter(plea -> plea.kind() != kind).toList();
    }

    void eachChild(UnaryOperator<Child> change) {
        children = children.stream().map(change).toList();
    }

    static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    Matter done(Recorded recorded) {
        Instant at = recorded.at();
        return new Matter(
                origin,
                lineEdition,
                recorded.seq(),
                at,
                content,
                position,
                clocks,
                agenda,
                tally,
                pleas,
                signing,
                children,
                deferred,
                links,
                closure,
                judgement,
                urged,
                supervised);
    }
}
