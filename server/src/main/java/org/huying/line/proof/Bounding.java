package org.huying.line.proof;

import java.util.List;
import org.huying.line.Action;
import org.huying.line.LineRule;
import org.huying.line.Stage;
import org.huying.line.proof.Walks.Situation;

/** S5, second half: what is counted has a way out that is always there when the count is used up. */
final class Bounding {

    private final Subject subject;

    private Bounding(Subject subject) {
        this.subject = subject;
    }

    static void check(Subject subject) {
        Bounding bounding = new Bounding(subject);
        if (!subject.walks.complete()) {
            subject.refuse(LineRule.S5, "/actions", "too-many");
        }
        subject.line.actions().values().forEach(bounding::action);
    }

    private void action(Action action) {
        String at = "/actions/" + action.name();
        if (action.then() != null) {
            then(action, action.then(), at + "/then");
        }
        for (String from : action.from()) {
            Stage stage = subject.line.stage(from);
            if (!stage.open() && action.atMost() == null) {
                subject.refuse(LineRule.S5, at, "from-closed", action.name());
            } else if (stage.open() && action.atMost() != null && action.then() == null && !goesOn(action, stage)) {
                subject.refuse(LineRule.S5, at + "/at-most", walk(stage), "no-way-on", action.name(), from);
            }
        }
    }

    private void then(Action action, String then, String at) {
        Action out = subject.line.action(then).orElseThrow();
        if (action.atMost() == null) {
            subject.refuse(LineRule.S5, at, "then-uncounted", action.name());
        } else if (out.equals(action)) {
            subject.refuse(LineRule.S5, at, "then-itself", action.name());
        } else if (!out.from().containsAll(action.from())) {
            subject.refuse(LineRule.S5, at, "then-elsewhere", then, action.name());
        } else if (!lasting(out)) {
            subject.refuse(LineRule.S5, at, "then-lapses", then);
        }
    }

    /** Whether another step leads on from the stage that is never used up, never lapses and waits for nobody. */
    private boolean goesOn(Action action, Stage stage) {
        return subject.machine.steps.get(subject.machine.index(stage.name())).stream()
                .anyMatch(step -> step.moves()
                        && step.lasting()
                        && !step.wayOut()
                        && step.action() != null
                        && step.action().atMost() == null
                        && !step.name().equals(action.name()));
    }

    private boolean lasting(Action action) {
        return subject.machine.steps.stream()
                .flatMap(List::stream)
                .anyMatch(step -> step.name().equals(action.name()) && step.lasting());
    }

    private List<String> walk(Stage stage) {
        return subject.walks.situations().stream()
                .filter(situation -> situation.stage() == subject.machine.index(stage.name()))
                .findFirst()
                .map((Situation situation) -> subject.walks.path(situation))
                .orElse(List.of());
    }
}
