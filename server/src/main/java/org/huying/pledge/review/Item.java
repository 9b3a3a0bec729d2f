package org.huying.pledge.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.huying.pledge.Bound;
import org.huying.pledge.Counting;
import org.huying.pledge.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a reading promises, as the last revision of it says.
 *
 * @param no its number within the reading
 * @param by who made this revision; the first is the reading's own
 * @param matter the matter that it became, if it was confirmed
 */
public record Item(
        int no,
        int revision,
        Terms terms,
        PersonId by,
        Instant at,
        @Nullable MatterId matter) {

    /**
     * What can be corrected.
     *
     * @param category of the line {@code report-tasks}
     * @param target null where the report names no quantity
     * @param measure the unit of the quantity; empty with it
     * @param quote an exact substring of the text
     * @param starts where it begins, in code points
     * @param leftOut why it will be no pledge; null while it may become one
     */
    public record Terms(
            String category,
            String name,
            @Nullable Double target,
            String measure,
            Bound bound,
            Counting counting,
            @Nullable Double baseline,
            LocalDate due,
            String quote,
            int starts,
            @Nullable UnitCode lead,
            List<UnitCode> supporting,
            @Nullable String leftOut) {

        public Terms {
            supporting = List.copyOf(supporting);
        }

        public Terms ledBy(@Nullable UnitCode unit) {
            return new Terms(
                    category,
                    name,
                    target,
                    measure,
                    bound,
                    counting,
                    baseline,
                    due,
                    quote,
                    starts,
                    unit,
                    supporting,
                    leftOut);
        }

        public Terms supportedBy(List<UnitCode> units) {
            return new Terms(
                    category, name, target, measure, bound, counting, baseline, due, quote, starts, lead, units,
                    leftOut);
        }

        public Terms dueOn(LocalDate day) {
            return new Terms(
                    category,
                    name,
                    target,
                    measure,
                    bound,
                    counting,
                    baseline,
                    day,
                    quote,
                    starts,
                    lead,
                    supporting,
                    leftOut);
        }

        public Terms leftOutFor(@Nullable String reason) {
            return new Terms(
                    category,
                    name,
                    target,
                    measure,
                    bound,
                    counting,
                    baseline,
                    due,
                    quote,
                    starts,
                    lead,
                    supporting,
                    reason);
        }
    }

    public Kind kind() {
        return Kind.of(terms.category());
    }

    /** How it stands in the review. */
    public enum Standing {
        OPEN,
        LEFT_OUT,
        CONFIRMED
    }

    public Standing standing() {
        return matter != null ? Standing.CONFIRMED : terms.leftOut() != null ? Standing.LEFT_OUT : Standing.OPEN;
    }
}
