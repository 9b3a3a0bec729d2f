package org.huying.matter.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.huying.calendar.Hours;
import org.huying.calendar.Limit;
import org.huying.calendar.LimitUnit;
import org.huying.calendar.WorkCalendar;
import org.huying.matter.Clock;
import org.junit.jupiter.api.Test;

/** A clock that ends in a year whose holidays nobody has announced says so. */
class ProvisionalClockTest {

    private static final Instant NOW = Instant.parse("2026-12-21T02:00:00Z");
    private static final Limit LIMIT = new Limit(5, LimitUnit.WORKING_DAYS);

    private final ClockWords words = new ClockWords(WorkCalendar.shipped(), NOW);

    @Test
    void isMarkedWhereItEndsInAYearThatIsNotPublished() {
        assertThat(words.read(ending("2027-01-06T09:00:00Z"), null).provisional())
                .isTrue();
        assertThat(words.read(Instant.parse("2027-01-06T09:00:00Z"), false, false, null)
                        .provisional())
                .isTrue();
    }

    @Test
    void isNotMarkedInAPublishedYearNorOnceTheMatterIsClosed() {
        assertThat(words.read(ending("2026-12-28T09:00:00Z"), null).provisional())
                .isFalse();
        assertThat(words.ended(Instant.parse("2027-01-06T09:00:00Z"), NOW, null).provisional())
                .isFalse();
    }

    /** By the clock of China the year is over eight hours earlier than by Greenwich. */
    @Test
    void goesByTheYearInChina() {
        assertThat(words.read(ending("2026-12-31T16:30:00Z"), null).provisional())
                .isTrue();
    }

    private static Clock ending(String due) {
        return new Clock(NOW, LIMIT, Instant.parse(due), Hours.OFFICE.name(), List.of(), List.of());
    }
}
