package org.huying.line.outline;

import java.util.List;
import java.util.Map;
import org.huying.line.Duty;
import org.huying.line.Line;
import org.huying.line.Milestone;
import org.huying.line.Need.Choice;
import org.huying.line.Rules;
import org.huying.line.Rung;
import org.huying.line.Universal;
import org.huying.line.UniversalRule;
import org.jspecify.annotations.Nullable;

/** What a line says of the universal actions, of escalation and of what is owed on the way, as it is written. */
final class RulesOutline {

    private RulesOutline() {}

    static void add(Node node, Line line) {
        Rules rules = line.rules();
        node.put("extension", extension(rules))
                .put("pause", pause(rules))
                .put("reopen", reopen(rules))
                .put("universal", universal(rules))
                .put(
                        "escalation",
                        line.escalation().stream().map(RulesOutline::rung).toList())
                .put(
                        "every",
                        line.duties().stream().map(duty -> duty(duty, line)).toList())
                .put(
                        "milestones",
                        line.milestones().stream().map(RulesOutline::milestone).toList());
    }

    private static @Nullable Map<String, Object> extension(Rules rules) {
        UniversalRule ask = rules.of(Universal.EXTEND);
        return ask.by().isEmpty()
                ? null
                : new Node()
                        .put("at-most", ask.atMost())
                        .put("up-to", rules.extensionUpTo().text())
                        .roles("by", ask.by())
                        .roles(
                                "approved-by",
                                rules.of(Universal.APPROVE_EXTENSION).by())
                        .map();
    }

    private static @Nullable Map<String, Object> pause(Rules rules) {
        UniversalRule ask = rules.of(Universal.PAUSE);
        return ask.by().isEmpty()
                ? null
                : new Node()
                        .put(
                                "reasons",
                                rules.pauseReasons().stream()
                                        .map(RulesOutline::reason)
                                        .toList())
                        .put("up-to", rules.pauseUpTo().text())
                        .put("at-most", ask.atMost())
                        .roles("by", ask.by())
                        .roles("approved-by", rules.of(Universal.APPROVE_PAUSE).by())
                        .map();
    }

    private static Map<String, Object> reason(Choice reason) {
        return new Node().put("value", reason.value()).title(reason.title()).map();
    }

    private static Map<String, Object> reopen(Rules rules) {
        UniversalRule rule = rules.of(Universal.REOPEN);
        return new Node()
                .put("at-most", rule.atMost())
                .roles("by", rule.by())
                .put("to", rules.reopenTo())
                .map();
    }

    private static Map<String, Object> universal(Rules rules) {
        Node node = new Node();
        for (Universal action : Universal.values()) {
            switch (action) {
                case EXTEND, APPROVE_EXTENSION, REFUSE_EXTENSION, PAUSE, APPROVE_PAUSE, REFUSE_PAUSE, REOPEN -> {
                    // Said in their own sections.
                }
                default -> {
                    UniversalRule rule = rules.of(action);
                    node.put(
                            action.word(),
                            new Node()
                                    .roles("by", rule.by())
                                    .put("at-most", rule.atMost())
                                    .map());
                }
            }
        }
        return node.map();
    }

    private static Map<String, Object> rung(Rung rung) {
        return new Node()
                .put("at", rung.at())
                .put("of", rung.of().word())
                .put("do", rung.deed().word())
                .map();
    }

    private static Map<String, Object> duty(Duty duty, Line line) {
        List<String> in = Node.inOrder(duty.in(), line.stages().keySet());
        return new Node()
                .put("name", duty.name())
                .title(duty.title())
                .put("in", in)
                .put("by-day", duty.dayOfMonth())
                .put("period", Outline.text(duty.period()))
                .map();
    }

    private static Map<String, Object> milestone(Milestone milestone) {
        return new Node()
                .put("name", milestone.name())
                .title(milestone.title())
                .put("before-end", milestone.beforeEnd().text())
                .map();
    }
}
