package org.huying.matter.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.Refusal;
import org.huying.line.ChildRule;
import org.huying.line.Phase;
import org.huying.line.Stage;
import org.huying.line.Universal;
import org.huying.matter.Agenda;
import org.huying.matter.Child;
import org.huying.matter.Clock;
import org.huying.matter.Closure;
import org.huying.matter.Link;
import org.huying.matter.Matter;
import org.huying.matter.Origin;
import org.huying.matter.Position;
import org.huying.matter.event.Event;
import org.huying.matter.procedure.Decision.Echo;
import org.jspecify.annotations.Nullable;

/** Closings that are not the line's own, and what can follow a closing: judgement, sampling, opening again. */
final class Endings {

    private final Setting setting;

    Endings(Setting setting) {
        this.setting = setting;
    }

    private Closure closure(Matter matter, Closure.Way way, @Nullable String reply) {
        boolean late = matter.clocks().total().overdue(setting.now());
        return new Closure(way, setting.now(), setting.actor().person(), late, reply, null, false, false, null);
    }

    private Position closed(Matter matter) {
        String stage = setting.line().stages().values().stream()
                .filter(one -> one.phase() == Phase.CLOSED)
                .map(Stage::name)
                .findFirst()
                .orElse("closed");
        return matter.position().closedAs(stage, setting.now());
    }

    Decision withdraw(Matter matter, Inputs inputs) {
        if (matter.content().requesters().size() > 1) {
            return Decision.refuse(Refusals.of(
                    "others-asked", "还有他人提出了同一诉求，不能撤回。", "Others asked for the same; it cannot be withdrawn."));
        }
        String reason = Objects.requireNonNullElse(inputs.text("reason"), "");
        return ending(
                matter,
                new Event.Withdrawn(reason, closed(matter), closure(matter, Closure.Way.WITHDRAWN, null)),
                List.of());
    }

    Decision nullify(Matter matter, Inputs inputs) {
        String reason = inputs.required("reason");
        Closure closure = closure(matter, Closure.Way.VOID, reason);
        return ending(
                matter,
                new Event.Voided(reason, closed(matter), closure),
                answersToDuplicates(matter, reason, null, false));
    }

    /** Everybody who asked for the same is answered with it, also where a duplicate had taken in others itself. */
    static List<Echo> answersToDuplicates(
            Matter matter, @Nullable String reply, @Nullable String outcome, boolean asked) {
        Event answer = new Event.AnsweredThrough(matter.id(), reply, outcome, asked);
        return matter.links().stream()
                .filter(link -> link.kind() == Link.Kind.ABSORBED)
                .map(link -> new Echo(link.id(), answer, null))
                .toList();
    }

    static Decision answeredThrough(Matter matter, Event.AnsweredThrough through) {
        return new Decision.Accepted(
                List.of(through),
                List.of(),
                answersToDuplicates(matter, through.reply(), through.outcome(), through.asked()));
    }

    /** Open children end with their parent. */
    private static Decision ending(Matter matter, Event event, List<Echo> answers) {
        List<Echo> echoes = new ArrayList<>(answers);
        for (Child child : matter.children()) {
            if (!child.closed()) {
                Map<String, Object> inputs = Map.of("reason", "上级事项已终止 / the parent has ended");
                echoes.add(
                        new Echo(child.id(), null, new Command.Act(child.id(), Universal.VOID.word(), inputs, null)));
            }
        }
        return new Decision.Accepted(List.of(event), List.of(), echoes);
    }

    Decision merge(Matter matter, Inputs inputs) {
        Matter other = setting.other();
        if (other == null) {
            return Decision.refuse(Refusals.of("unknown-value", "没有这个事项。", "There is no such matter.")
                    .at("into"));
        }
        if (other.id().equals(matter.id()) || matter.origin().child()) {
            return Decision.refuse(
                    Refusals.of("merge", "不能并入自身，子事项不能并案。", "A matter cannot be merged into itself, nor a child.")
                            .at("into"));
        }
        if (!other.origin().line().equals(matter.origin().line())) {
            return Decision.refuse(
                    Refusals.of("merge", "只能并入同一业务线的事项。", "A matter can be merged only into one of the same line.")
                            .at("into"));
        }
        if (matter.content().confidential() && !other.content().confidential()) {
            return Decision.refuse(Refusals.of(
                            "merge-confidential",
                            "要求保密的事项不能并入不保密的事项，否则承办人员会知道诉求人是谁。",
                            "A confidential matter cannot be merged into one that is not: its handlers would learn who asked.")
                    .at("into")
                    .by("law-8"));
        }
        if (matter.children().stream().anyMatch(child -> !child.closed())) {
            return Decision.refuse(
                    Refusals.of("children", "还有未办结的子事项，不能并案。", "It has open children and cannot be merged."));
        }
        Link link = new Link(other.id(), other.origin().number(), Link.Kind.MERGED_INTO);
        Link duplicate = new Link(matter.id(), matter.origin().number(), Link.Kind.ABSORBED);
        Event merged = new Event.Merged(link, closed(matter), closure(matter, Closure.Way.MERGED, null));
        Event absorbed = new Event.Absorbed(duplicate, matter.content().requesters());
        return new Decision.Accepted(List.of(merged), List.of(), List.of(new Echo(other.id(), absorbed, null)));
    }

    /** What the absorbing matter says: it must be open and no child. */
    Decision absorb(Matter matter, Event.Absorbed absorbed) {
        if (matter.origin().child()) {
            return Decision.refuse(Refusals.of("merge", "不能并入子事项。", "Nothing can be merged into a child.")
                    .at("into"));
        }
        if (!matter.open()) {
            return Decision.refuse(Refusals.of(
                            "merge-closed",
                            "目标事项已办结，不能并入。",
                            "The other matter is closed; nothing can be merged into it.")
                    .at("into"));
        }
        List<String> all = new ArrayList<>(matter.content().requesters());
        absorbed.requesters().stream().filter(ref -> !all.contains(ref)).forEach(all::add);
        return Decision.accept(new Event.Absorbed(absorbed.duplicate(), all));
    }

    Decision split(Matter matter, Inputs inputs) {
        Command.Open part = new Command.Open(
                Origin.Tie.SPLIT,
                "split",
                matter.origin().line(),
                null,
                matter.holder(),
                null,
                ChildRule.Wait.NONE,
                inputs.required("subject"),
                inputs.required("text"),
                inputs.has("category")
                        ? inputs.text("category")
                        : matter.content().category());
        return new Decision.Accepted(List.of(), List.of(part), List.of());
    }

    @Nullable Refusal reopenable(Matter matter) {
        if (matter.open()) {
            return Refusals.notClosed();
        }
        return matter.mergedInto().isPresent()
                ? Refusals.of(
                        "merged",
                        "本件已并入 %s，请在该件重新办理。".formatted(matter.mergedInto().get().number()),
                        "This matter was merged into %s; reopen that one."
                                .formatted(matter.mergedInto().get().number()))
                : Deeds.count(matter, Universal.REOPEN, setting.line());
    }

    Event.Reopened reopened(Matter matter, String reason) {
        Stage stage = setting.line().stage(setting.line().rules().reopenTo());
        Holders.Facts facts = Holders.Facts.of(matter);
        var holder = Holders.resolve(Objects.requireNonNull(stage.holder()), facts, setting);
        Timing timing = new Timing(setting);
        Clock total = timing.total(matter.content(), holder, setting.now(), null);
        Clock clock = timing.stage(stage, matter.content(), holder, setting.now(), total.due(), null);
        Agendas agendas = new Agendas(setting);
        Agenda agenda = agendas.in(stage.name(), new Agenda(Map.of(), agendas.plan(total)), null, Timing.hours(clock));
        Position now = matter.position();
        Position position =
                new Position(stage.name(), stage.phase(), setting.now(), holder, null, now.lead(), now.leader(), null);
        return new Event.Reopened(reason, position, clock, total, agenda);
    }

    @Nullable Refusal judgeable(Matter matter) {
        if (matter.closure() == null) {
            return Refusals.notClosed();
        }
        if (!matter.closure().asked()) {
            return Refusals.of("not-asked", "本件不需评价。", "No judgement is asked for.");
        }
        if (setting.actor().requester() == null
                && matter.tally().doers().contains(setting.actor().person())) {
            return Refusals.doerChecks("评价", "judge");
        }
        return matter.judgement() == null ? null : Refusals.of("judged", "已经评价过了。", "It has been judged already.");
    }

    @Nullable Refusal sampleable(Matter matter) {
        Closure closure = matter.closure();
        if (closure == null || !closure.sampled() || closure.sample() != null) {
            return Refusals.of("not-sampled", "本件未被抽中或已抽查。", "It was not drawn for sampling, or has been sampled.");
        }
        return matter.tally().doers().contains(setting.actor().person()) ? Refusals.doerChecks("抽查", "sample") : null;
    }

    Decision sample(Matter matter, Inputs inputs) {
        boolean passed = inputs.required("verdict").equals("pass");
        String text = inputs.required("text");
        Work work = new Work(matter, setting);
        work.add(new Event.Sampled(passed, text));
        if (!passed) {
            work.add(reopened(work.matter(), text));
        }
        return work.done();
    }
}
