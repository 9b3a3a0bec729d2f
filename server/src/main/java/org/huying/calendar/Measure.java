package org.huying.calendar;

import static org.huying.calendar.ChinaTime.day;
import static org.huying.calendar.ChinaTime.instant;
import static org.huying.calendar.ChinaTime.nanos;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The four ways in which the law and the offices count time, side by side. */
sealed interface Measure {

    Instant add(Instant start, Limit limit);

    Remaining between(Instant from, Instant to, LimitUnit unit);

    Instant resume(Instant from, Remaining left);

    Instant subtract(Instant end, Limit limit);

    /** From an end rather than a start, which differ where a day ends at midnight. */
    default Instant extend(Instant end, Limit limit) {
        return add(end, limit);
    }

    static Measure of(LimitUnit unit, Timetable timetable) {
        return switch (unit) {
            case MINUTES, HOURS -> new Elapsed();
            case WORKING_MINUTES, WORKING_HOURS -> new Open(timetable);
            case WORKING_DAYS -> new WorkingDays(timetable);
            case DAYS, WEEKS, MONTHS, YEARS -> new CalendarDays(timetable);
        };
    }

    private static Duration length(Limit limit) {
        return limit.unit().length().getDuration().multipliedBy(limit.amount());
    }

    /** By the clock on the wall, from the instant it starts (民法典 art. 201 para. 2); holidays do not hold it up. */
    record Elapsed() implements Measure {

        @Override
        public Instant add(Instant start, Limit limit) {
            return start.plus(length(limit));
        }

        @Override
        public Remaining between(Instant from, Instant to, LimitUnit unit) {
            return new Remaining(unit, 0, Duration.between(from, to));
        }

        @Override
        public Instant resume(Instant from, Remaining left) {
            return from.plus(left.time());
        }

        @Override
        public Instant subtract(Instant end, Limit limit) {
            return end.minus(length(limit));
        }
    }

    /** By the clock on the wall while the unit is open; outside its hours the clock stands still. */
    record Open(Timetable timetable) implements Measure {

        @Override
        public Instant add(Instant start, Limit limit) {
            return after(start, length(limit).toNanos());
        }

        @Override
        public Remaining between(Instant from, Instant to, LimitUnit unit) {
            long open = timetable.open(nanos(to)) - timetable.open(nanos(from));
            return new Remaining(unit, 0, Duration.ofNanos(open));
        }

        @Override
        public Instant resume(Instant from, Remaining left) {
            return after(from, left.time().toNanos());
        }

        @Override
        public Instant subtract(Instant end, Limit limit) {
            return after(end, -length(limit).toNanos());
        }

        private Instant after(Instant start, long openNanos) {
            return instant(timetable.whenOpen(timetable.open(nanos(start)) + openNanos));
        }
    }

    /**
     * By whole days: the day on which it starts is not counted (民法典 art. 201), and it ends when business closes on the
     * last (art. 203).
     */
    sealed interface WholeDays extends Measure {

        Timetable timetable();

        int last(int start, Limit limit);

        int first(int end, Limit limit);

        long count(int from, int to);

        int after(int from, long days);

        @Override
        default Instant add(Instant start, Limit limit) {
            return instant(timetable().close(last(day(nanos(start)), limit)));
        }

        @Override
        default Instant extend(Instant end, Limit limit) {
            return instant(timetable().close(last(day(nanos(end) - 1), limit)));
        }

        @Override
        default Remaining between(Instant from, Instant to, LimitUnit unit) {
            int last = lastDay(to);
            long beyondClose = nanos(to) - timetable().close(last);
            return new Remaining(unit, count(day(nanos(from)), last), Duration.ofNanos(beyondClose));
        }

        /** An hour of its own stays on the day that the count gives, at the latest before the next working day. */
        @Override
        default Instant resume(Instant from, Remaining left) {
            int last = after(day(nanos(from)), left.days());
            long close = timetable().close(last);
            if (left.time().isZero()) {
                return instant(close);
            }
            long earliest = last * ChinaTime.DAY;
            long latest = timetable().atOrAfter(last + 1) * ChinaTime.DAY;
            return instant(Math.clamp(close + left.time().toNanos(), earliest, latest));
        }

        /** Where business never closes, a minute before midnight: midnight itself would start on the next day. */
        @Override
        default Instant subtract(Instant end, Limit limit) {
            int last = lastDay(end);
            int complete = timetable().close(last) > nanos(end) ? timetable().atOrBefore(last - 1) : last;
            int first = first(complete, limit);
            return instant(Math.min(timetable().close(first), (first + 1) * ChinaTime.DAY - ChinaTime.MINUTE));
        }

        /** The last working day of a time that ends then; midnight ends the day before it. */
        private int lastDay(Instant end) {
            return timetable().atOrBefore(day(nanos(end) - 1));
        }
    }

    /** By working days, public holidays left out (行政许可法 art. 82). */
    record WorkingDays(Timetable timetable) implements WholeDays {

        @Override
        public int last(int start, Limit limit) {
            return after(start, limit.amount());
        }

        @Override
        public int first(int end, Limit limit) {
            return after(end, -limit.amount());
        }

        @Override
        public long count(int from, int to) {
            return timetable.countThrough(to) - (long) timetable.countThrough(from);
        }

        @Override
        public int after(int from, long days) {
            return timetable.workingDay(Math.toIntExact(timetable.countThrough(from) + days));
        }
    }

    /**
     * By the date: a month ends on the day with the same number or on the month's last (民法典 art. 202); a last day on
     * which nobody works gives way to the next on which they do (art. 203). Counted back from an end it gives way to the
     * one before, so that a plan keeps its end.
     */
    record CalendarDays(Timetable timetable) implements WholeDays {

        @Override
        public int last(int start, Limit limit) {
            LocalDate last =
                    ChinaTime.date(start).plus(limit.amount(), limit.unit().length());
            return timetable.atOrAfter(day(last));
        }

        @Override
        public int first(int end, Limit limit) {
            LocalDate first =
                    ChinaTime.date(end).minus(limit.amount(), limit.unit().length());
            return timetable.atOrBefore(day(first));
        }

        @Override
        public long count(int from, int to) {
            return to - (long) from;
        }

        @Override
        public int after(int from, long days) {
            return timetable.atOrAfter(Math.toIntExact(from + days));
        }
    }
}
