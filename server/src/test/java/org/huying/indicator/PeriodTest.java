package org.huying.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.base.Generated;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void beginsAndEndsAtMidnightInChina() {
        Period day = period("2026-11-01", "2026-11-01");
        assertThat(day.begins()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(day.ends()).isEqualTo(Instant.parse("2026-11-01T16:00:00Z"));
    }

    @Test
    void wholeMonthsAreHeldAgainstAsManyWholeMonths() {
        assertThat(period("2026-03-01", "2026-03-31").previous()).isEqualTo(period("2026-02-01", "2026-02-28"));
        assertThat(period("2026-04-01", "2026-06-30").previous()).isEqualTo(period("2026-01-01", "2026-03-31"));
        assertThat(period("2026-01-01", "2026-12-31").previous()).isEqualTo(period("2025-01-01", "2025-12-31"));
    }

    @Test
    void whatHasBegunIsHeldAgainstAsManyDaysOfTheOneBefore() {
        assertThat(period("2026-11-01", "2026-11-22").previous()).isEqualTo(period("2026-10-01", "2026-10-22"));
        assertThat(period("2026-03-01", "2026-03-30").previous()).isEqualTo(period("2026-02-01", "2026-02-28"));
        assertThat(period("2026-10-01", "2026-11-22").previous()).isEqualTo(period("2026-07-01", "2026-08-22"));
        assertThat(period("2026-01-01", "2026-11-22").previous()).isEqualTo(period("2025-01-01", "2025-11-22"));
    }

    @Test
    void anyOtherStretchIsHeldAgainstAsManyDaysBefore() {
        assertThat(period("2026-11-16", "2026-11-22").previous()).isEqualTo(period("2026-11-09", "2026-11-15"));
        assertThat(period("2026-11-22", "2026-11-22").previous()).isEqualTo(period("2026-11-21", "2026-11-21"));
    }

    @Test
    void aYearBeforeAreTheSameDaysAndTheEndOfFebruaryIsItsEnd() {
        assertThat(period("2026-11-01", "2026-11-22").yearBefore()).isEqualTo(period("2025-11-01", "2025-11-22"));
        assertThat(period("2025-02-01", "2025-02-28").yearBefore()).isEqualTo(period("2024-02-01", "2024-02-29"));
        assertThat(period("2024-02-01", "2024-02-29").yearBefore()).isEqualTo(period("2023-02-01", "2023-02-28"));
    }

    @Test
    void isCutToWhatHasBeen() {
        Period month = period("2026-11-01", "2026-11-30");
        assertThat(month.until(LocalDate.parse("2026-11-22"))).isEqualTo(period("2026-11-01", "2026-11-22"));
        assertThat(month.until(LocalDate.parse("2026-12-22"))).isEqualTo(month);
        assertThat(month.until(LocalDate.parse("2026-10-22"))).isEqualTo(month);
    }

    @Test
    void weeksBeginOnMonday() {
        assertThat(Grain.WEEK.around(LocalDate.parse("2026-11-22"))).isEqualTo(period("2026-11-16", "2026-11-22"));
        assertThat(Grain.QUARTER.around(LocalDate.parse("2026-11-22"))).isEqualTo(period("2026-10-01", "2026-12-31"));
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> period("2026-11-02", "2026-11-01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsPartsCoverItWithoutAGapAndNothingElse() {
        Generated.cases(400, source -> {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(source.between(0, 1000));
            Period whole = new Period(from, from.plusDays(source.between(0, 800)));
            Grain grain = source.oneOf(List.of(Grain.values()));
            List<Period> parts = whole.split(grain);
            assertThat(parts.getFirst().from()).isEqualTo(whole.from());
            assertThat(parts.getLast().to()).isEqualTo(whole.to());
            for (int at = 1; at < parts.size(); at++) {
                assertThat(parts.get(at).from())
                        .isEqualTo(parts.get(at - 1).to().plusDays(1))
                        .isEqualTo(grain.start(parts.get(at).from()));
            }
        });
    }

    @Test
    void whatAPeriodIsHeldAgainstLiesBeforeIt() {
        Generated.cases(600, source -> {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(source.between(0, 1000));
            Period whole = new Period(from, from.plusDays(source.between(0, 360)));
            source.say("period", whole);
            assertThat(whole.previous().to()).isBefore(whole.from());
            assertThat(whole.yearBefore().from()).isEqualTo(whole.from().minusYears(1));
        });
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
