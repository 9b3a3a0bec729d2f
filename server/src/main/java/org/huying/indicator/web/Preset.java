package org.huying.indicator.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huying.indicator.Grain;
import org.huying.indicator.Period;

/** Times that are asked for by name. */
enum Preset {
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    THIS_YEAR,
    LAST_12_MONTHS,
    LAST_30_DAYS;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Preset> find(String word) {
        return Arrays.stream(values())
                .filter(preset -> preset.word().equals(word))
                .findFirst();
    }

    /** Never beyond today. */
    Period period(LocalDate today) {
        return switch (this) {
            case THIS_MONTH -> new Period(Grain.MONTH.start(today), today);
            case LAST_MONTH -> Grain.MONTH.around(today.minusMonths(1));
            case THIS_QUARTER -> new Period(Grain.QUARTER.start(today), today);
            case THIS_YEAR -> new Period(Grain.YEAR.start(today), today);
            case LAST_12_MONTHS -> new Period(today.minusMonths(12).plusDays(1), today);
            case LAST_30_DAYS -> new Period(today.minusDays(29), today);
        };
    }
}
