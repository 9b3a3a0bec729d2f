package org.huying.line.proof;

import java.util.HashSet;
import java.util.Set;
import org.huying.base.Role;
import org.huying.line.Action;
import org.huying.line.LineRule;
import org.huying.line.proof.Walks.Situation;

/** S6 (law 5): what was handled is checked before it is closed, or is closed as unchecked and sampled. */
final class Checking {

    private final Subject subject;
    private final Set<String> told = new HashSet<>();

    private Checking(Subject subject) {
        this.subject = subject;
    }

    static void check(Subject subject) {
        Checking checking = new Checking(subject);
        subject.line.actions().values().forEach(checking::action);
        subject.walks.situations().stream().filter(subject.walks::open).forEach(checking::situation);
    }

    private void action(Action action) {
        String at = "/actions/" + action.name();
        boolean closes = !subject.line.stage(action.to()).open();
        if (action.unchecked() && !closes) {
            subject.refuse(LineRule.S6, at + "/closes", "closes-not", action.name());
        } else if (action.samplePercent() > 0 && !action.unchecked()) {
            subject.refuse(LineRule.S6, at + "/sample", "sample-checked", action.name());
        } else if (action.unchecked()
                && action.samplePercent() == 0
                && !action.by().equals(Set.of(Role.REQUESTER))) {
            subject.refuse(LineRule.S6, at + "/sample", "no-sample", action.name());
        }
    }

    private void situation(Situation situation) {
        for (Step step : subject.walks.steps(situation)) {
            Action action = step.action();
            if (action != null
                    && !action.unchecked()
                    && !subject.machine.stages.get(step.to()).open()) {
                closing(situation, step);
            }
        }
    }

    private void closing(Situation situation, Step step) {
        boolean checked = Facts.has(subject.walks.facts(situation, step), Facts.CHECKED);
        if (!checked && told.add(step.name())) {
            String at = "/actions/" + step.name();
            subject.refuse(LineRule.S6, at, subject.walks.path(situation, step), "unchecked", step.name());
        }
    }
}
