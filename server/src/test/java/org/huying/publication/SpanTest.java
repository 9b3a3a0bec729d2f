package org.huying.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huying.indicator.Grain;
import org.huying.indicator.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months, quarters and years as people write them. */
class SpanTest {

    @Test
    void isAYearAQuarterOrAMonth() {
        assertThat(Span.find("2026")).contains(new Span(Grain.YEAR, LocalDate.of(2026, 1, 1)));
        assertThat(Span.find(" 2026-q4 ")).contains(new Span(Grain.QUARTER, LocalDate.of(2026, 10, 1)));
        assertThat(Span.find("2026-2").orElseThrow().period())
                .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(Span.find("2026-2").orElseThrow().title().zh()).isEqualTo("2026年2月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-Q1", "2026-Q4", "2026-01", "2026-12"})
    void isReadAgainAsItIsWritten(String written) {
        assertThat(Span.find(written).orElseThrow().written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-13", "2026-0", "2026-Q5", "2026-11-30", "last year"})
    void isNothingElse(String written) {
        assertThat(Span.find(written)).isEmpty();
    }
}
