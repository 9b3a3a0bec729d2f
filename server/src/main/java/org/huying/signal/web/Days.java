package org.huying.signal.web;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.base.Zones;
import org.jspecify.annotations.Nullable;

/** Days in China, both included. */
record Days(LocalDate from, LocalDate to) {

    /**
     * As they were asked for; the last week where nothing is said.
     *
     * @throws Invalid if the last is before the first
     */
    static Days of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(6) : from;
        if (last.isBefore(first)) {
            throw new Invalid(Refusal.of("period", "结束日期不能早于开始日期。", "The last day cannot be before the first.")
                    .at("to"));
        }
        return new Days(first, last);
    }

    Instant begins() {
        return from.atStartOfDay(Zones.CHINA).toInstant();
    }

    Instant ends() {
        return to.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
    }
}
