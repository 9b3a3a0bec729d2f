package org.huying.matter.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.calendar.Limit;
import org.huying.line.Need;
import org.huying.line.Rules;
import org.huying.line.Rung.ClockName;
import org.huying.line.Universal;
import org.huying.matter.Clock;
import org.huying.matter.Clocks;
import org.huying.matter.Matter;
import org.huying.matter.Plea;
import org.huying.matter.event.Event;
import org.huying.matter.procedure.Available.Input;
import org.jspecify.annotations.Nullable;

/** Extensions and pauses: asked for by who handles, approved by somebody else, with an end (laws 2 and 4). */
final class Pleas {

    private final Setting setting;
    private final Timing timing;

    Pleas(Setting setting) {
        this.setting = setting;
        this.timing = new Timing(setting);
    }

    List<Input> extensionNeeds() {
        return List.of(amount(setting.line().rules().extensionUpTo()), Basics.REASON);
    }

    List<Input> pauseNeeds() {
        Rules rules = setting.line().rules();
        List<Input> needs = new ArrayList<>();
        if (!rules.pauseReasons().isEmpty()) {
            needs.add(Basics.choice("cause", "暂停事由", "Cause", rules.pauseReasons()));
        }
        needs.add(amount(rules.pauseUpTo()));
        needs.add(rules.pauseReasons().isEmpty() ? Basics.REASON : Basics.optional(Basics.REASON));
        return needs;
    }

    private static Input amount(Limit upTo) {
        Bilingual one = upTo.title();
        Bilingual title = new Bilingual("时长（至多%s）".formatted(one.zh()), "How long (up to %s)".formatted(one.en()));
        return new Input("amount", title, Need.Type.INTEGER, true, List.of(), null);
    }

    /** Whether a request of this kind may be made now. */
    @Nullable Refusal askable(Matter matter, Plea.Kind kind) {
        if (matter.clocks().pause() != null) {
            return Refusals.paused();
        }
        if (matter.plea(kind).isPresent()) {
            return Refusals.of("pending", "已有申请待审批。", "A request is waiting for approval already.");
        }
        Universal action = kind == Plea.Kind.EXTENSION ? Universal.EXTEND : Universal.PAUSE;
        return Deeds.count(matter, action, setting.line());
    }

    Decision ask(Matter matter, Plea.Kind kind, Inputs inputs) {
        Rules rules = setting.line().rules();
        Limit upTo = kind == Plea.Kind.EXTENSION ? rules.extensionUpTo() : rules.pauseUpTo();
        int amount = inputs.number("amount");
        if (amount < 1 || amount > upTo.amount()) {
            return Decision.refuse(Refusals.of(
                            "up-to",
                            "时长须在1至%s之间。".formatted(upTo.title().zh()),
                            "The length must be from 1 to %s."
                                    .formatted(upTo.title().en()))
                    .at("amount")
                    .by("up-to: " + upTo.text()));
        }
        String cause = inputs.text("cause");
        String reason = inputs.text("reason");
        String words = cause == null ? Objects.requireNonNull(reason) : reason == null ? cause : cause + "：" + reason;
        return Decision.accept(new Event.Asked(new Plea(
                kind, new Limit(amount, upTo.unit()), words, setting.actor().person(), setting.now())));
    }

    /** Whether the actor may decide on the pending request: somebody else's, and there is one. */
    @Nullable Refusal decidable(Matter matter, Plea.Kind kind) {
        Plea plea = matter.plea(kind).orElse(null);
        if (plea == null) {
            return Refusals.of("no-request", "没有待审批的申请。", "No request is waiting.");
        }
        return plea.by().equals(setting.actor().person()) ? Refusals.doerChecks("审批", "approve") : null;
    }

    Decision approveExtension(Matter matter) {
        Plea plea = matter.plea(Plea.Kind.EXTENSION).orElseThrow();
        Clock total = timing.extended(ClockName.TOTAL, matter.clocks().total(), plea.amount());
        Clock now = matter.clocks().stage();
        Clock stage = now == null ? null : timing.extended(ClockName.STAGE, now, plea.amount());
        return Decision.accept(new Event.Extended(
                plea.amount(),
                plea.reason(),
                plea.by(),
                stage,
                total,
                new Agendas(setting).replanned(matter.agenda(), total)));
    }

    Decision approvePause(Matter matter) {
        Plea plea = matter.plea(Plea.Kind.PAUSE).orElseThrow();
        Instant until = setting.calendar()
                .add(setting.now(), plea.amount(), setting.hoursOf().hours(matter.holder()));
        return Decision.accept(new Event.Paused(plea.reason(), plea.by(), until));
    }

    Decision refuse(Plea.Kind kind, Inputs inputs) {
        return Decision.accept(new Event.PleaRefused(kind, inputs.required("reason")));
    }

    Event.Resumed resumed(Matter matter, String reason) {
        Clocks.Pause pause = Objects.requireNonNull(matter.clocks().pause());
        Clock total = timing.standing(ClockName.TOTAL, matter.clocks().total(), pause.from(), setting.now());
        Clock stage = timing.standing(
                ClockName.STAGE, Objects.requireNonNull(matter.clocks().stage()), pause.from(), setting.now());
        return new Event.Resumed(reason, stage, total, new Agendas(setting).replanned(matter.agenda(), total));
    }
}
