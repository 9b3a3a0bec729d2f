package org.huying.matter.procedure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.line.Action;
import org.huying.line.Universal;
import org.huying.matter.Foresight;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Event;

/**
 * The procedure: what a command does to a matter. A pure function: the same matter, command and setting always give the
 * same decision.
 */
public final class Procedure {

    /** Stands for the id of a matter that is only thought of. */
    private static final MatterId NOT_YET = new MatterId(MatterId.firstOf(YearMonth.of(2000, 1)));

    private Procedure() {}

    /** Decides a command on one matter; filing and opening begin a matter and are {@link Proceedings}'s. */
    public static Decision decide(Matter matter, Command command, Setting setting) {
        return switch (command) {
            case Command.Act act -> act(matter, act.action(), act.inputs(), setting);
            case Command.Fire fire -> new Firing(setting).fire(matter);
            case Command.Succeed succeed ->
                new Changes(setting).succeed(matter, succeed.abolished(), succeed.successor());
            case Command.Recalculate again -> new Changes(setting).recalculate(matter, again.year());
            case Command.File file -> throw new IllegalArgumentException("a filing is about no matter yet");
            case Command.Open open -> throw new IllegalArgumentException("an opening is about no matter yet");
        };
    }

    private static Decision act(Matter matter, String name, Map<String, Object> values, Setting setting) {
        Optional<Action> action = setting.line().action(name);
        if (action.isPresent()) {
            return new LineActions(setting).decide(matter, action.get(), values);
        }
        Optional<Universal> universal = Universal.find(name);
        if (universal.isEmpty()) {
            return Decision.refuse(Refusals.unknownAction(name, setting.line()));
        }
        boolean endsByParent =
                universal.get() == Universal.VOID && setting.actor().has(Role.SYSTEM);
        return endsByParent
                ? new Endings(setting).nullify(matter, new Inputs(values))
                : Deeds.decide(Deeds.of(universal.get()), matter, values, setting);
    }

    /** Something that another matter's command brings about here. */
    static Decision echo(Matter matter, Event event, Setting setting) {
        return switch (event) {
            case Event.Absorbed absorbed -> new Endings(setting).absorb(matter, absorbed);
            case Event.AnsweredThrough through -> Endings.answeredThrough(matter, through);
            default -> Decision.accept(event);
        };
    }

    /** The role in which the actor takes an action; it is recorded with the event. */
    static Role role(Matter matter, Command command, Setting setting) {
        if (!(command instanceof Command.Act act)) {
            return Role.SYSTEM;
        }
        return setting.line()
                .action(act.action())
                .flatMap(action -> Permission.role(action.by(), setting.actor(), matter))
                .or(() -> Universal.find(act.action()).map(action -> Deeds.role(Deeds.of(action), matter, setting)))
                .orElse(Role.SYSTEM);
    }

    /** Exactly the actions that the actor may take now: those of the line in their order, then the universal ones. */
    public static List<Available> available(Matter matter, Setting setting) {
        List<Available> all = new ArrayList<>();
        LineActions lineActions = new LineActions(setting);
        for (Action action : setting.line().actions().values()) {
            if (lineActions.near(matter, action) && lineActions.refusal(matter, action) == null) {
                all.add(new Available(
                        action.name(), action.title(), false, action.to(), new Needs(setting).of(matter, action)));
            }
        }
        for (Universal universal : Universal.values()) {
            Deed deed = Deeds.of(universal);
            if (Deeds.near(deed, matter, setting) && Deeds.refusal(deed, matter, setting) == null) {
                Bilingual title = new Bilingual(deed.zh(), deed.en());
                all.add(new Available(
                        universal.word(), title, true, null, deed.needs().of(matter, setting)));
            }
        }
        return all;
    }

    /** What leads on from the stage at hand but is not open to the actor, each with the reason. */
    public static List<Withheld> withheld(Matter matter, Setting setting) {
        LineActions lineActions = new LineActions(setting);
        List<Withheld> all = new ArrayList<>();
        for (Action action : setting.line().actions().values()) {
            Refusal why = lineActions.refusal(matter, action);
            if (why != null && action.from().contains(matter.position().stage())) {
                all.add(new Withheld(action.name(), action.title(), why));
            }
        }
        return all;
    }

    /** Why a filing would be refused, or nothing; filing it at once would then succeed. */
    public static Optional<Refusal> refusesFiling(Command.File filing, Setting setting) {
        return new Filing(setting).file(filing) instanceof Filing.Checked.Refused refused
                ? Optional.of(refused.refusal())
                : Optional.empty();
    }

    /** What a filing would begin if it were made now. */
    public static Foresight foresee(Command.File filing, Setting setting) {
        return switch (new Filing(setting).file(filing)) {
            case Filing.Checked.Refused refused -> new Foresight.Refused(refused.refusal());
            case Filing.Checked.InOrder inOrder -> {
                Event.Filed filed = inOrder.ready().as(NOT_YET, "");
                yield new Foresight.Expected(
                        filed.position().stage(),
                        filed.position().holder(),
                        filed.stageClock().due(),
                        filed.totalClock().due());
            }
        };
    }

    /** What filing in the setting's line needs beyond subject, text, category, place and requester. */
    public static List<Available.Input> filingNeeds(Setting setting) {
        return Filing.inputs(setting.line());
    }
}
