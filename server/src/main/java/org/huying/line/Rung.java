package org.huying.line;

import org.huying.calendar.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A step of the escalation ladder.
 *
 * @param of which clock it watches
 * @param share the share of the limit at which it fires, above 0 up to 1 ({@code due} is 1)
 * @param after how long after the due instant it fires, when it is not a share
 */
public record Rung(ClockName of, double share, @Nullable Limit after, Deed deed) {

    /** When it fires, as it is written in lines: {@code 80%}, {@code due}, {@code +1 working-day}. */
    public String at() {
        if (after != null) {
            return "+" + after.text();
        }
        return share >= 1 ? "due" : Math.round(share * 100) + "%";
    }

    /** The two clocks of a matter. */
    public enum ClockName {
        STAGE,
        TOTAL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What happens at a rung. */
    public enum Deed {
        /** The holder is reminded (提醒). */
        REMIND,
        /** The supervisors list the matter for supervision (督办). */
        SUPERVISE,
        /** The leaders are told (上报). */
        RAISE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
