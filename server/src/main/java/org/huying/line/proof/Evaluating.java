package org.huying.line.proof;

import org.huying.line.Action;
import org.huying.line.LineRule;

/** S8: every closing asks the requester to judge, or says why it asks nobody. */
final class Evaluating {

    private Evaluating() {}

    static void check(Subject subject) {
        for (Action action : subject.line.actions().values()) {
            String at = "/actions/" + action.name();
            boolean closes = !subject.line.stage(action.to()).open();
            boolean opens = action.from().stream()
                    .anyMatch(from -> subject.line.stage(from).open());
            boolean asks = action.asksEvaluation();
            boolean says = action.noEvaluation() != null;
            if (closes && opens && !asks && !says) {
                subject.refuse(LineRule.S8, at, "silent", action.name());
            } else if (asks && says) {
                subject.refuse(LineRule.S8, at + "/asks-nobody", "both", action.name());
            } else if (!closes && (asks || says)) {
                subject.refuse(LineRule.S8, at + (asks ? "/asks" : "/asks-nobody"), "early", action.name());
            }
        }
    }
}
