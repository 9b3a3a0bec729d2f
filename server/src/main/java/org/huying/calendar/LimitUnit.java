package org.huying.calendar;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.Bilingual;

/** What a limit is counted in. The most of each is about fifty years: longer than anything a district promises. */
public enum LimitUnit {
    MINUTES(ChronoUnit.MINUTES, 26_000_000, "%s 分钟", "minute"),
    HOURS(ChronoUnit.HOURS, 438_000, "%s 小时", "hour"),
    DAYS(ChronoUnit.DAYS, 18_000, "%s 日", "day"),
    WEEKS(ChronoUnit.WEEKS, 2_600, "%s 周", "week"),
    MONTHS(ChronoUnit.MONTHS, 600, "%s 个月", "month"),
    YEARS(ChronoUnit.YEARS, 50, "%s 年", "year"),
    WORKING_MINUTES(ChronoUnit.MINUTES, 4_800_000, "%s 分钟（工作时间）", "working minute"),
    WORKING_HOURS(ChronoUnit.HOURS, 80_000, "%s 小时（工作时间）", "working hour"),
    WORKING_DAYS(ChronoUnit.DAYS, 12_000, "%s 个工作日", "working day");

    private final ChronoUnit length;
    private final int most;
    private final String chinese;
    private final String english;

    LimitUnit(ChronoUnit length, int most, String chinese, String english) {
        this.length = length;
        this.most = most;
        this.chinese = chinese;
        this.english = english;
    }

    /** The word that lines and the API use: {@code working-days}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The unit of a word, plural or singular. */
    public static Optional<LimitUnit> find(String word) {
        return Arrays.stream(values())
                .filter(unit -> unit.word().equals(word) || unit.singular().equals(word))
                .findFirst();
    }

    /** Counts only while offices work. */
    public boolean working() {
        return this == WORKING_MINUTES || this == WORKING_HOURS || this == WORKING_DAYS;
    }

    /** Leaves the starting day out and ends at a close of business, rather than running from minute to minute. */
    public boolean wholeDays() {
        return switch (this) {
            case DAYS, WEEKS, MONTHS, YEARS, WORKING_DAYS -> true;
            case MINUTES, HOURS, WORKING_MINUTES, WORKING_HOURS -> false;
        };
    }

    String singular() {
        return english.replace(' ', '-');
    }

    int most() {
        return most;
    }

    ChronoUnit length() {
        return length;
    }

    Bilingual title(long amount) {
        return new Bilingual(chinese.formatted(amount), amount + " " + english + (amount == 1 ? "" : "s"));
    }
}
