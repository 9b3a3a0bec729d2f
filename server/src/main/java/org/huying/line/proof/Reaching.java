package org.huying.line.proof;

import java.util.HashSet;
import java.util.Set;
import org.huying.line.LineRule;
import org.huying.line.Stage;
import org.huying.line.proof.Walks.Situation;

/** S1: every stage can be reached and every action taken. */
final class Reaching {

    private Reaching() {}

    static void check(Subject subject) {
        Set<Integer> reached = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Situation situation : subject.walks.situations()) {
            reached.add(situation.stage());
            subject.walks.steps(situation).forEach(step -> taken.add(step.name()));
        }
        for (int stage = 0; stage < subject.machine.stages.size(); stage++) {
            if (!reached.contains(stage)) {
                String name = subject.machine.stages.get(stage).name();
                subject.refuse(LineRule.S1, "/stages/" + name, "stage", name);
            }
        }
        subject.line.actions().values().stream()
                .filter(action -> !taken.contains(action.name()))
                .filter(action -> action.from().stream()
                        .map(subject.line::stage)
                        .map(Stage::name)
                        .anyMatch(from -> reached.contains(subject.machine.index(from))))
                .forEach(action -> subject.refuse(LineRule.S1, "/actions/" + action.name(), "action", action.name()));
    }
}
