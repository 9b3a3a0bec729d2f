package org.huying.pledge;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.PersonId;

/**
 * A pledge with the reports that make its figure, and what was planned for.
 *
 * @param reports in their order; what a check sent back is not among them
 * @param plan what is to be reached at the beginning, at each quarter of the time and at the end; empty where the target
 *     has no value
 */
public record Told(Pledge pledge, List<Report> reports, List<Planned> plan) {

    public Told {
        reports = List.copyOf(reports);
        plan = List.copyOf(plan);
    }

    /**
     * A report of progress.
     *
     * @param amount what it said
     * @param reached what was reached with it, as the pledge is counted
     * @param words what was done
     * @param evidence what proves it
     */
    public record Report(LocalDate on, double amount, double reached, PersonId by, String words, String evidence) {}

    /** How much is to be reached by a day. */
    public record Planned(LocalDate day, double amount) {}
}
