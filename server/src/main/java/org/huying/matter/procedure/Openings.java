package org.huying.matter.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.line.Action;
import org.huying.line.ChildRule;
import org.huying.line.FollowOnRule;
import org.huying.line.HolderRule;
import org.huying.matter.Deferred;
import org.huying.matter.Matter;
import org.huying.matter.Origin;
import org.jspecify.annotations.Nullable;

/** The matters that an action opens: children at once or after their elder siblings, and follow-ons. */
final class Openings {

    private final Setting setting;
    private final Matter matter;
    private final Inputs inputs;

    Openings(Setting setting, Matter matter, Inputs inputs) {
        this.setting = setting;
        this.matter = matter;
        this.inputs = inputs;
    }

    /** Children whose elder siblings, if they have any, are not opened by this action or yield nobody. */
    List<Command.Open> now(Action action) {
        List<Command.Open> openings = new ArrayList<>();
        for (ChildRule rule : action.children()) {
            if (!waits(rule, action)) {
                leads(rule).forEach(lead -> openings.add(child(later(rule, lead), matter)));
            }
        }
        return openings;
    }

    List<Deferred> deferred(Action action) {
        List<Deferred> all = new ArrayList<>();
        for (ChildRule rule : action.children()) {
            if (waits(rule, action)) {
                leads(rule).forEach(lead -> all.add(later(rule, lead)));
            }
        }
        return all;
    }

    private boolean waits(ChildRule rule, Action action) {
        return action.children().stream()
                .filter(elder -> rule.after().contains(elder.name()))
                .anyMatch(elder -> !leads(elder).isEmpty());
    }

    private List<UnitCode> leads(ChildRule rule) {
        if (rule.each() != null) {
            return inputs.units(rule.each());
        }
        return List.of(holder(Objects.requireNonNull(rule.holder())));
    }

    private UnitCode holder(HolderRule rule) {
        UnitCode lead = inputs.unit("lead");
        Holders.Facts facts = Holders.Facts.of(matter);
        return Holders.resolve(rule, lead == null ? facts : facts.ledBy(lead), setting);
    }

    private Deferred later(ChildRule rule, UnitCode lead) {
        return new Deferred(
                rule.name(), rule.after(), rule.line(), rule.enter(), lead, inputs.date("due"), rule.waits());
    }

    static Command.Open child(Deferred later, Matter matter) {
        return new Command.Open(
                Origin.Tie.CHILD,
                later.rule(),
                later.line(),
                later.enter(),
                later.lead(),
                later.due(),
                later.waits(),
                matter.content().subject(),
                matter.content().text(),
                matter.content().category());
    }

    List<Command.Open> followOns(Action action) {
        return action.opens().stream()
                .filter(rule -> applies(rule.when()))
                .map(this::followOn)
                .toList();
    }

    private boolean applies(FollowOnRule.@Nullable When when) {
        return when == null
                || when.equals().equals(String.valueOf(inputs.values().get(when.input())));
    }

    private Command.Open followOn(FollowOnRule rule) {
        Map<String, Object> values = inputs.values();
        LocalDate due = rule.due() != null && values.containsKey(rule.due())
                ? inputs.date(rule.due())
                : rule.in() == null ? null : day(rule);
        return new Command.Open(
                Origin.Tie.FOLLOW_ON,
                rule.name(),
                rule.line(),
                rule.enter(),
                holder(rule.holder()),
                due,
                ChildRule.Wait.NONE,
                matter.content().subject(),
                matter.content().text(),
                matter.content().category());
    }

    private LocalDate day(FollowOnRule rule) {
        return setting.calendar()
                .add(
                        setting.now(),
                        Objects.requireNonNull(rule.in()),
                        setting.hoursOf().hours(matter.holder()))
                .atZone(Zones.CHINA)
                .toLocalDate();
    }
}
