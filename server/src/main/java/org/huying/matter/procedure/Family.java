package org.huying.matter.procedure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Refusal;
import org.huying.line.Action;
import org.huying.line.ChildRule;
import org.huying.line.ChildRule.Wait;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.line.Stage;
import org.huying.matter.Child;
import org.huying.matter.Deferred;
import org.huying.matter.Matter;
import org.jspecify.annotations.Nullable;

/** How a parent waits for its children (law 1: each has a holder of its own, so nothing is shared). */
final class Family {

    private Family() {}

    /** Why an action must wait for children, or nothing. */
    static @Nullable Refusal waits(Matter matter, Action action, Setting setting) {
        Line line = setting.line();
        for (ChildRule rule : rules(line)) {
            if (holdsUp(rule, action, line) && !satisfied(matter, rule)) {
                return refusal(matter, rule, action, setting);
            }
        }
        return null;
    }

    private static List<ChildRule> rules(Line line) {
        return line.actions().values().stream()
                .flatMap(action -> action.children().stream())
                .filter(rule -> rule.waits() != Wait.NONE)
                .toList();
    }

    private static boolean holdsUp(ChildRule rule, Action action, Line line) {
        if (!rule.before().isEmpty()) {
            return rule.before().contains(action.name());
        }
        Stage to = line.stage(action.to());
        return to.phase().compareTo(Phase.CHECKING) >= 0
                && action.from().stream()
                        .map(line::stage)
                        .anyMatch(from -> from.phase().compareTo(Phase.CHECKING) < 0 || !to.open());
    }

    private static boolean satisfied(Matter matter, ChildRule rule) {
        List<Child> children = matter.children().stream()
                .filter(child -> child.rule().equals(rule.name()))
                .toList();
        boolean deferred =
                matter.deferred().stream().anyMatch(later -> later.rule().equals(rule.name()));
        if (rule.waits() == Wait.ANY) {
            return children.isEmpty() && !deferred || children.stream().anyMatch(Child::closed);
        }
        return !deferred && children.stream().allMatch(Child::closed);
    }

    private static Refusal refusal(Matter matter, ChildRule rule, Action action, Setting setting) {
        List<Child> open = matter.children().stream()
                .filter(child -> child.rule().equals(rule.name()) && !child.closed())
                .toList();
        String zh = open.stream()
                .map(child ->
                        child.number() + "（" + setting.unitName(child.lead()).zh() + "）")
                .collect(Collectors.joining("、"));
        String en = open.stream()
                .map(child ->
                        child.number() + " (" + setting.unitName(child.lead()).en() + ")")
                .collect(Collectors.joining(", "));
        return Refusals.of(
                        "children",
                        "“%s”须待%s办结：%s。"
                                .formatted(action.title().zh(), rule.title().zh(), zh),
                        "'%s' waits for %s to be closed: %s."
                                .formatted(action.title().en(), rule.title().en(), en))
                .by("wait: " + rule.waits().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The children that can be opened now that their elder siblings are closed. */
    static List<Deferred> ripe(Matter matter) {
        Set<String> pending = matter.deferred().stream().map(Deferred::rule).collect(Collectors.toSet());
        return matter.deferred().stream()
                .filter(later -> later.after().stream().noneMatch(pending::contains))
                .filter(later -> matter.children().stream()
                        .filter(child -> later.after().contains(child.rule()))
                        .allMatch(Child::closed))
                .toList();
    }
}
