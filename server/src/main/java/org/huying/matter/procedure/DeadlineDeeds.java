package org.huying.matter.procedure;

import java.util.List;
import java.util.Objects;
import org.huying.base.Refusal;
import org.huying.line.Universal;
import org.huying.matter.Matter;
import org.huying.matter.Plea;
import org.jspecify.annotations.Nullable;

/** Universal actions that move deadlines, by named events only (law 4). */
final class DeadlineDeeds {

    static final List<Deed> ALL = List.of(
            new Deed(
                    Universal.EXTEND,
                    "申请延期",
                    "Ask for an extension",
                    (matter, setting) -> askable(matter, Plea.Kind.EXTENSION, setting),
                    (matter, setting) -> new Pleas(setting).extensionNeeds(),
                    (matter, inputs, setting) -> new Pleas(setting).ask(matter, Plea.Kind.EXTENSION, inputs)),
            new Deed(
                    Universal.APPROVE_EXTENSION,
                    "批准延期",
                    "Approve the extension",
                    (matter, setting) -> new Pleas(setting).decidable(matter, Plea.Kind.EXTENSION),
                    (matter, setting) -> List.of(),
                    (matter, inputs, setting) -> new Pleas(setting).approveExtension(matter)),
            new Deed(
                    Universal.REFUSE_EXTENSION,
                    "驳回延期",
                    "Refuse the extension",
                    (matter, setting) -> new Pleas(setting).decidable(matter, Plea.Kind.EXTENSION),
                    (matter, setting) -> List.of(Basics.REASON),
                    (matter, inputs, setting) -> new Pleas(setting).refuse(Plea.Kind.EXTENSION, inputs)),
            new Deed(
                    Universal.PAUSE,
                    "申请暂停",
                    "Ask for a pause",
                    (matter, setting) -> askable(matter, Plea.Kind.PAUSE, setting),
                    (matter, setting) -> new Pleas(setting).pauseNeeds(),
                    (matter, inputs, setting) -> new Pleas(setting).ask(matter, Plea.Kind.PAUSE, inputs)),
            new Deed(
                    Universal.APPROVE_PAUSE,
                    "批准暂停",
                    "Approve the pause",
                    (matter, setting) -> new Pleas(setting).decidable(matter, Plea.Kind.PAUSE),
                    (matter, setting) -> List.of(),
                    (matter, inputs, setting) -> new Pleas(setting).approvePause(matter)),
            new Deed(
                    Universal.REFUSE_PAUSE,
                    "驳回暂停",
                    "Refuse the pause",
                    (matter, setting) -> new Pleas(setting).decidable(matter, Plea.Kind.PAUSE),
                    (matter, setting) -> List.of(Basics.REASON),
                    (matter, inputs, setting) -> new Pleas(setting).refuse(Plea.Kind.PAUSE, inputs)),
            new Deed(
                    Universal.RESUME,
                    "恢复",
                    "Resume",
                    DeadlineDeeds::isPaused,
                    (matter, setting) -> List.of(Basics.optional(Basics.REASON)),
                    (matter, inputs, setting) -> Decision.accept(
                            new Pleas(setting).resumed(matter, Objects.requireNonNullElse(inputs.text("reason"), "")))),
            new Deed(
                    Universal.MAKE_URGENT,
                    "转为紧急",
                    "Make urgent",
                    DeadlineDeeds::notUrgent,
                    (matter, setting) -> List.of(Basics.REASON),
                    (matter, inputs, setting) -> new Changes(setting).makeUrgent(matter, inputs)),
            new Deed(
                    Universal.RENEW,
                    "转入新版",
                    "Move to the newest edition",
                    Renewal::refusal,
                    (matter, setting) -> List.of(),
                    (matter, inputs, setting) -> new Changes(setting.renewed()).renew(matter)),
            new Deed(
                    Universal.RECATEGORISE,
                    "变更类别",
                    "Re-categorise",
                    DeadlineDeeds::categorised,
                    (matter, setting) -> List.of(
                            new Needs(setting).complete(Basics.required(Basics.CATEGORY), matter), Basics.REASON),
                    (matter, inputs, setting) -> new Changes(setting).recategorise(matter, inputs)));

    private DeadlineDeeds() {}

    private static @Nullable Refusal askable(Matter matter, Plea.Kind kind, Setting setting) {
        return matter.open() ? new Pleas(setting).askable(matter, kind) : Refusals.closed();
    }

    private static @Nullable Refusal isPaused(Matter matter, Setting setting) {
        return matter.clocks().pause() == null
                ? Refusals.of("not-paused", "本件没有暂停。", "The matter is not paused.")
                : null;
    }

    private static @Nullable Refusal notUrgent(Matter matter, Setting setting) {
        if (!matter.open()) {
            return Refusals.closed();
        }
        return matter.content().urgent() ? Refusals.of("urgent", "已是紧急件。", "It is urgent already.") : null;
    }

    private static @Nullable Refusal categorised(Matter matter, Setting setting) {
        if (!matter.open()) {
            return Refusals.closed();
        }
        return setting.line().categories().isEmpty()
                ? Refusals.of("no-categories", "本业务线不分类别。", "The line has no categories.")
                : null;
    }
}
