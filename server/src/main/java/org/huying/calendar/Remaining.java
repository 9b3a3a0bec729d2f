package org.huying.calendar;

import java.time.Duration;
import org.huying.base.Bilingual;

/**
 * What is left of a clock, in its own way of counting; less than nothing once it has run out.
 *
 * @param unit what the clock was set in
 * @param days of a clock in whole days, the days left: working days, or calendar days (also for weeks, months and
 *     years: once started, what is left of them is counted by the day); otherwise 0
 * @param time of a clock in hours or minutes, the time left; of one in whole days, how far its end lies from the close
 *     of business of its last day, which is zero unless somebody gave it an hour of its own
 */
public record Remaining(LimitUnit unit, long days, Duration time) {

    public Remaining {
        if (!unit.wholeDays() && days != 0) {
            throw new IllegalArgumentException("what is left of a clock in " + unit.word() + " has no days");
        }
    }

    /** In words, without sign: whether it is left or overdue is for the reader's sentence to say. */
    public Bilingual title() {
        if (unit.wholeDays()) {
            LimitUnit counted = unit.working() ? LimitUnit.WORKING_DAYS : LimitUnit.DAYS;
            return counted.title(Math.abs(days));
        }
        long minutes = time.abs().toMinutes();
        LimitUnit small = unit.working() ? LimitUnit.WORKING_MINUTES : LimitUnit.MINUTES;
        LimitUnit large = unit.working() ? LimitUnit.WORKING_HOURS : LimitUnit.HOURS;
        if (minutes % 60 == 0 && minutes > 0) {
            return large.title(minutes / 60);
        }
        Bilingual rest = small.title(minutes % 60);
        return minutes < 60
                ? rest
                : new Bilingual(
                        LimitUnit.HOURS.title(minutes / 60).zh() + " " + rest.zh(),
                        LimitUnit.HOURS.title(minutes / 60).en() + " " + rest.en());
    }
}
