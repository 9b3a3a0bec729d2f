package org.huying.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a definition would come to; nothing has been published.
 *
 * @param base the edition in force beside which it was tried; 0 where the district has no such line
 * @param line as it would be; absent where it is refused
 * @param situations how many situations of a matter were walked to prove it
 * @param findings why it is refused, also where it makes another line of the district unsound; empty where it is sound
 * @param difference from the edition in force; absent where there is none, or where it is refused
 */
public record LineTrial(
        LineFiles files,
        int base,
        @Nullable Line line,
        int situations,
        List<Finding> findings,
        @Nullable LineDifference difference) {

    public LineTrial {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }

    /** Whether it says what the edition in force says. */
    public boolean unchanged() {
        return difference != null && difference.changes().isEmpty();
    }
}
