package org.huying.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A pledge as it stood at an instant.
 *
 * @param year the year for which it was promised
 * @param category of the line {@code report-tasks}
 * @param name what is promised, in a few words
 * @param progress how far it is, and how far it was to be
 * @param lead the unit that leads it; absent before one was named
 * @param supporting the units that support it
 * @param begins the first day of its plan
 * @param ends the day by which it is due
 * @param stage of the line
 * @param conclusion {@code done}, {@code partly} or {@code not-done}, once it was concluded
 * @param quote the words of the report
 * @param report the title of the report
 */
public record Pledge(
        MatterId matter,
        String number,
        int year,
        String category,
        String name,
        Target target,
        Progress progress,
        Light light,
        Why why,
        @Nullable UnitCode lead,
        List<UnitCode> supporting,
        LocalDate begins,
        LocalDate ends,
        String stage,
        boolean open,
        @Nullable String conclusion,
        String quote,
        String report) {

    public Pledge {
        supporting = List.copyOf(supporting);
    }

    public Kind kind() {
        return Kind.of(category);
    }

    /** How much of what was promised is reached; empty where that is no share of anything. */
    public Optional<Double> share() {
        Double value = target.value();
        Double reached = progress.reached();
        return target.grows() && value != null && value != 0 && reached != null && target.baseline() == null
                ? Optional.of(reached / value)
                : Optional.empty();
    }
}
