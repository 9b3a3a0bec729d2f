package org.huying.line.proof;

import java.util.List;
import org.huying.calendar.Limit;
import org.huying.line.Duty;
import org.huying.line.LineRule;
import org.huying.line.Milestone;
import org.huying.line.Stage;
import org.huying.line.Within;

/** S12: every duty can be fulfilled in each of its stages, and every milestone has an end to be counted back from. */
final class Owing {

    private final Subject subject;

    private Owing(Subject subject) {
        this.subject = subject;
    }

    static void check(Subject subject) {
        Owing owing = new Owing(subject);
        for (int i = 0; i < subject.line.duties().size(); i++) {
            owing.duty(subject.line.duties().get(i), "/every/" + i);
        }
        for (int i = 0; i < subject.line.milestones().size(); i++) {
            owing.milestone(subject.line.milestones().get(i), "/milestones/" + i);
        }
    }

    private void duty(Duty duty, String at) {
        for (Stage stage : subject.line.stages().values()) {
            if (duty.in().contains(stage.name())) {
                if (!stage.open()) {
                    subject.refuse(LineRule.S12, at + "/in", "closed", duty.name(), stage.name());
                } else if (!fulfilled(duty, stage)) {
                    subject.refuse(LineRule.S12, at + "/in", "unfulfilled", duty.name(), stage.name());
                }
            }
        }
    }

    private boolean fulfilled(Duty duty, Stage stage) {
        List<Step> steps = subject.machine.steps.get(subject.machine.index(stage.name()));
        return steps.stream()
                .anyMatch(step -> step.lasting()
                        && !step.wayOut()
                        && step.action() != null
                        && step.action().atMost() == null
                        && duty.name().equals(step.action().fulfils()));
    }

    private void milestone(Milestone milestone, String at) {
        Within total = subject.line.total();
        if (total instanceof Within.ByCategory) {
            subject.refuse(LineRule.S12, at, "no-end", milestone.name());
        }
        if (total instanceof Within.Fixed fixed && !before(milestone.beforeEnd(), fixed.limit())) {
            subject.refuse(
                    LineRule.S12,
                    at + "/before-end",
                    "before-start",
                    milestone.name(),
                    milestone.beforeEnd().title(),
                    fixed.limit().title());
        }
    }

    /** Lengths in different units are not compared. */
    private static boolean before(Limit length, Limit total) {
        return length.unit() != total.unit() || length.amount() < total.amount();
    }
}
