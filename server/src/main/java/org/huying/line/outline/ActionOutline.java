package org.huying.line.outline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.line.Action;
import org.huying.line.ChildRule;
import org.huying.line.FollowOnRule;
import org.huying.line.Line;
import org.huying.line.SignRule;
import org.huying.line.SignRule.Signer;
import org.jspecify.annotations.Nullable;

/** The actions of a line as they are written. */
final class ActionOutline {

    private final Line line;

    ActionOutline(Line line) {
        this.line = line;
    }

    Map<String, Object> all() {
        Node actions = new Node();
        line.actions().values().forEach(action -> actions.put(action.name(), action(action)));
        return actions.map();
    }

    private Map<String, Object> action(Action action) {
        boolean fromClosed =
                action.from().stream().noneMatch(from -> line.stage(from).open());
        return new Node()
                .title(action.title())
                .put("from", Node.inOrder(action.from(), line.stages().keySet()))
                .put("to", action.to())
                .roles("by", action.by())
                .put("needs", Outline.needs(action.needs()))
                .put(
                        "children",
                        action.children().stream().map(ActionOutline::child).toList())
                .put(
                        "opens",
                        action.opens().stream().map(ActionOutline::followOn).toList())
                .put("sign", sign(action.sign()))
                .put("closes", action.unchecked() ? "unchecked" : null)
                .put("sample", action.samplePercent() == 0 ? null : action.samplePercent() + " %")
                .put(fromClosed ? "until" : "within", Outline.text(action.within()))
                .put("at-most", action.atMost())
                .put("then", action.then())
                .put("asks", action.asksEvaluation() ? "evaluation" : null)
                .put("asks-nobody", action.noEvaluation() == null ? null : Node.both(action.noEvaluation()))
                .put("fulfils", action.fulfils())
                .map();
    }

    private static Map<String, Object> child(ChildRule rule) {
        return new Node()
                .put("name", rule.name())
                .title(rule.title())
                .put("line", rule.line().value())
                .put("enter", rule.enter())
                .put("each", rule.each())
                .put("holder", rule.holder() == null ? null : rule.holder().text())
                .put("wait", rule.waits().name().toLowerCase(Locale.ROOT))
                .put("before", rule.before())
                .put("after", rule.after())
                .map();
    }

    private static Map<String, Object> followOn(FollowOnRule rule) {
        return new Node()
                .put("name", rule.name())
                .title(rule.title())
                .put("line", rule.line().value())
                .put("enter", rule.enter())
                .put("holder", rule.holder().text())
                .put("due", rule.due())
                .put("in", Outline.text(rule.in()))
                .put("when", when(rule.when()))
                .map();
    }

    private static @Nullable Map<String, Object> when(FollowOnRule.@Nullable When when) {
        return when == null
                ? null
                : new Node()
                        .put("input", when.input())
                        .put("equals", when.equals())
                        .map();
    }

    private static @Nullable Map<String, Object> sign(@Nullable SignRule sign) {
        if (sign == null) {
            return null;
        }
        List<String> who = sign.who().stream().map(Signer::text).toList();
        return new Node()
                .put("who", who)
                .put("order", sign.inOrder() ? "sequence" : "together")
                .put("within", sign.within().text())
                .map();
    }
}
