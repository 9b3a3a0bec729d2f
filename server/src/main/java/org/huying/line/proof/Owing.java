package org.huying.line.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.calendar.Limit;
import org.huying.line.Category;
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
        totals(total).entrySet().stream()
                .filter(whole -> !Lengths.fits(milestone.beforeEnd(), whole.getKey()))
                .findFirst()
                .ifPresent(whole -> subject.refuse(
                        LineRule.S12,
                        at + "/before-end",
                        List.of(whole.getValue()),
                        "before-start",
                        milestone.name(),
                        milestone.beforeEnd().title(),
                        whole.getKey().title()));
    }

    /** How long a matter may take in all where no day is given, and whose limit that is. */
    private Map<Limit, String> totals(Within total) {
        Map<Limit, String> totals = new LinkedHashMap<>();
        if (total instanceof Within.Given given && given.otherwise() != null) {
            totals.put(given.otherwise(), "total: " + given.otherwise().text());
        }
        if (total instanceof Within.Fixed fixed) {
            totals.put(fixed.limit(), "total: " + fixed.limit().text());
            for (Category category : subject.line.categories().values()) {
                if (category.total() != null) {
                    totals.putIfAbsent(
                            category.total(),
                            "category " + category.code() + ", total: "
                                    + category.total().text());
                }
            }
        }
        return totals;
    }
}
