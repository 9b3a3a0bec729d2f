package org.huying.matter.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.Signing;
import org.huying.matter.event.Event;
import org.jspecify.annotations.Nullable;

/** The actions that a line names: whether they may be taken, and with what. What they do is {@link Move}'s. */
final class LineActions {

    private final Setting setting;
    private final Line line;

    LineActions(Setting setting) {
        this.setting = setting;
        this.line = setting.line();
    }

    Decision decide(Matter matter, Action action, Map<String, Object> values) {
        Refusal refusal = refusal(matter, action);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        InputReader.Read read = InputReader.read(new Needs(setting).of(matter, action), values, setting);
        if (read.fault() != null) {
            return Decision.refuse(read.fault());
        }
        Refusal duty = dutyLists(matter, read.inputs());
        if (duty != null) {
            return Decision.refuse(duty);
        }
        if (action.sign() != null) {
            return Decision.accept(
                    new Event.SignaturesAsked(new Signatures(setting).asked(matter, action, read.inputs())));
        }
        return new Move(setting)
                .effect(
                        new Work(matter, setting),
                        action,
                        read.inputs(),
                        role(matter, action),
                        setting.actor().person());
    }

    private Role role(Matter matter, Action action) {
        return Permission.role(action.by(), setting.actor(), matter).orElse(Role.SYSTEM);
    }

    /** Whether stage and person are right, which {@link #refusal} asks first; no words are made for those that are not. */
    boolean near(Matter matter, Action action) {
        return action.from().contains(matter.position().stage())
                && Permission.allows(action.by(), setting.actor(), matter);
    }

    /** Why the actor may not take it now, or nothing. */
    @Nullable Refusal refusal(Matter matter, Action action) {
        if (!action.from().contains(matter.position().stage())) {
            return Refusals.wrongStage(action, matter, line);
        }
        Refusal permission =
                Permission.refusal(action.title().zh(), action.title().en(), action.by(), setting, matter);
        if (permission != null) {
            return permission;
        }
        Refusal state = state(matter);
        if (state != null) {
            return state;
        }
        Refusal count = count(matter, action);
        if (count != null) {
            return count;
        }
        if (tooLate(matter, action)) {
            return Refusals.of(
                            "within",
                            "“%s”须在进入本环节后%s内进行，已过时限。".formatted(action.title().zh(), limitZh(action)),
                            "'%s' had to be done within %s of entering the stage."
                                    .formatted(action.title().en(), limitEn(action)))
                    .by("within: " + limitEn(action));
        }
        if (checks(matter) && matter.tally().doers().contains(setting.actor().person())) {
            return Refusals.doerChecks(action.title().zh(), action.title().en());
        }
        return Family.waits(matter, action, setting);
    }

    private @Nullable Refusal state(Matter matter) {
        if (matter.clocks().pause() != null) {
            return Refusals.paused();
        }
        if (matter.mergedInto().isPresent() && !matter.open()) {
            return Refusals.of(
                    "merged",
                    "本件已并入 %s，请在该件办理。".formatted(matter.mergedInto().get().number()),
                    "This matter was merged into %s; act there."
                            .formatted(matter.mergedInto().get().number()));
        }
        if (ended(matter)) {
            return Refusals.of(
                    "ended",
                    "本件已撤回或作废，不能再办理；仍有诉求请重新提出。",
                    "This matter was withdrawn or void; file anew if there is still something to ask.");
        }
        return matter.signing() == null
                ? null
                : Refusals.of(
                        "signing",
                        "“%s”正在会签，签完后才能继续。".formatted(signed(matter.signing()).zh()),
                        "'%s' is waiting for signatures; nothing else can be done before."
                                .formatted(signed(matter.signing()).en()));
    }

    private Bilingual signed(Signing signing) {
        return line.action(signing.action()).map(Action::title).orElseGet(() -> Bilingual.same(signing.action()));
    }

    private static boolean ended(Matter matter) {
        Closure closure = matter.closure();
        return closure != null && (closure.way() == Closure.Way.WITHDRAWN || closure.way() == Closure.Way.VOID);
    }

    /** An action of a checking stage by a person of the district. */
    private boolean checks(Matter matter) {
        return matter.position().phase() == Phase.CHECKING;
    }

    private @Nullable Refusal count(Matter matter, Action action) {
        if (usedUp(matter, action)) {
            String then = action.then();
            Optional<Action> out = then == null ? Optional.empty() : line.action(then);
            return Refusals.usedUp(
                    action.title().zh(),
                    action.title().en(),
                    atMost(action),
                    out.map(way -> "；请改用“%s”".formatted(way.title().zh())).orElse(""),
                    out.map(way -> "; use '%s' instead".formatted(way.title().en()))
                            .orElse(""));
        }
        boolean open = !line.wayOut(action.name()) || exhausted(matter, action.name());
        return open
                ? null
                : Refusals.of(
                        "not-yet",
                        "只有规定次数用完后才能“%s”。".formatted(action.title().zh()),
                        "'%s' is open only when what it is the way out of is used up."
                                .formatted(action.title().en()));
    }

    private boolean exhausted(Matter matter, String wayOut) {
        return line.actions().values().stream()
                .filter(bounded -> wayOut.equals(bounded.then()))
                .filter(bounded -> bounded.from().contains(matter.position().stage()))
                .anyMatch(bounded -> usedUp(matter, bounded));
    }

    private static boolean usedUp(Matter matter, Action action) {
        return action.atMost() != null && matter.tally().of(action.name()) >= action.atMost();
    }

    private static int atMost(Action action) {
        return action.atMost() == null ? Integer.MAX_VALUE : action.atMost();
    }

    private boolean tooLate(Matter matter, Action action) {
        return action.within() != null
                && setting.now()
                        .isAfter(setting.calendar()
                                .add(
                                        matter.position().entered(),
                                        action.within(),
                                        setting.hoursOf().hours(matter.holder())));
    }

    private static String limitZh(Action action) {
        return action.within() == null ? "" : action.within().title().zh();
    }

    private static String limitEn(Action action) {
        return action.within() == null ? "" : action.within().text();
    }

    /** Named units must be allowed to take the matter by their duty lists. */
    private @Nullable Refusal dutyLists(Matter matter, Inputs inputs) {
        String category = inputs.has("category")
                ? inputs.text("category")
                : matter.content().category();
        UnitCode lead = inputs.unit("lead");
        if (lead != null) {
            Refusal refusal = Filing.mayTake(lead, line, category, "lead", setting);
            if (refusal != null) {
                return refusal;
            }
        }
        for (String name : unitLists(inputs)) {
            for (UnitCode unit : inputs.units(name)) {
                Refusal refusal = Filing.mayTake(unit, line, category, name, setting);
                if (refusal != null) {
                    return refusal;
                }
                if (unit.equals(lead)) {
                    return Refusals.of("twice", "主办单位不能同时协办。", "The lead cannot also be a helper.")
                            .at(name);
                }
            }
        }
        return null;
    }

    private Set<String> unitLists(Inputs inputs) {
        return inputs.values().keySet().stream()
                .filter(name -> name.equals("helpers")
                        || line.fields().containsKey(name)
                                && java.util.Objects.requireNonNull(
                                                        line.fields().get(name))
                                                .type()
                                        == org.huying.line.Need.Type.UNITS)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
