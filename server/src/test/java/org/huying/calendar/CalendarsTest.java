package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.huying.base.Conflict;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Refused;
import org.huying.base.UnitCode;
import org.huying.calendar.YearDays.Day;
import org.huying.platform.News;
import org.huying.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Editions and hours on a real PostgreSQL; each test has a district to itself. */
class CalendarsTest {

    private static final PersonId ADMIN = new PersonId("admin");
    private static final Instant NOW = Instant.parse("2026-11-10T02:00:00Z");
    private static final UnitCode WINDOW = new UnitCode("service-hall");
    private static int districts = 420_200;

    @SuppressWarnings("NullAway.Init")
    private static AnnotationConfigApplicationContext spring;

    private final DistrictCode district = new DistrictCode(String.valueOf(++districts));
    private final Calendars calendars = spring.getBean(Calendars.class);
    private final Heard heard = spring.getBean(Heard.class);

    @BeforeAll
    static void startOnAFreshDatabase() {
        spring = new AnnotationConfigApplicationContext(Beans.class);
    }

    @AfterAll
    static void stop() {
        spring.close();
    }

    @Test
    void beginsWithTheFirstEditionInEveryDistrict() {
        assertThat(calendars.current(district).edition()).isEqualTo(1);
        assertThat(calendars.publications(district)).isEmpty();
        assertThat(calendars.provisionalYears(district, 2025, 2028)).containsExactly(2027, 2028);
    }

    @Test
    void publishesAYearAsTheNextEditionAndTellsTheOthers() {
        Publication publication = publish(year2027());

        assertThat(publication).isEqualTo(new Publication(2, 2027, "国办通知", ADMIN, NOW, 6, 1));
        assertThat(calendars.publications(district)).containsExactly(publication);
        assertThat(calendars.current(district).edition()).isEqualTo(2);
        assertThat(calendars.current(district).holidayName(LocalDate.of(2027, 10, 1)))
                .contains("国庆节");
        assertThat(calendars.provisionalYears(district, 2025, 2028)).containsExactly(2028);
        assertThat(heard.events).contains(new CalendarPublished(district, 2, 2027));
    }

    @Test
    void leavesEarlierEditionsAndOtherDistrictsAsTheyWere() {
        WorkCalendar before = calendars.current(district);
        publish(year2027());
        DistrictCode other = new DistrictCode(String.valueOf(++districts));

        assertThat(before.workingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendars.edition(district, 1).provisional(2027)).isTrue();
        assertThat(calendars.current(other).provisional(2027)).isTrue();
    }

    @Test
    void movesADeadlineThatWasComputedOnAProvisionalYear() {
        Instant start = Instant.parse("2027-09-30T02:00:00Z");
        Limit limit = Limit.parse("1 working-day");
        publish(year2027());

        assertThat(calendars.edition(district, 1).add(start, limit, Hours.OFFICE))
                .isEqualTo("2027-10-01T09:00:00Z");
        assertThat(calendars.edition(district, 2).add(start, limit, Hours.OFFICE))
                .isEqualTo("2027-10-04T09:00:00Z");
    }

    @Test
    void correctsAYearThatWasPublishedBefore() {
        publish(year2027());
        publish(year2027(new Day(LocalDate.of(2027, 9, 3), true, "纪念日")));

        assertThat(calendars.edition(district, 2).workingDay(LocalDate.of(2027, 9, 3)))
                .isTrue();
        assertThat(calendars.edition(district, 3).workingDay(LocalDate.of(2027, 9, 3)))
                .isFalse();
        assertThat(calendars.publications(district))
                .extracting(Publication::edition)
                .containsExactly(3, 2);
    }

    @Test
    void correctsAYearOfTheFirstEdition() {
        YearDays published = ShippedYears.YEARS.get(2026);
        assertThat(published).isNotNull();
        List<Day> days = new ArrayList<>(published.days());
        days.add(new Day(LocalDate.of(2026, 12, 13), true, "公祭日"));
        calendars.publish(district, 2026, new YearDays(2026, days), "国办通知", ADMIN, NOW);

        assertThat(calendars.current(district).holidayName(LocalDate.of(2026, 12, 13)))
                .contains("公祭日");
        assertThat(calendars.current(district).holidayName(LocalDate.of(2026, 2, 17)))
                .contains("春节");
        assertThat(calendars.current(district).holidayName(LocalDate.of(2025, 10, 1)))
                .isPresent();
    }

    @Test
    void refusesWhatChangesNothing() {
        publish(year2027());

        assertThat(refused(year2027()).refusal().code()).isEqualTo("calendar-unchanged");
        YearDays shipped = ShippedYears.YEARS.get(2026);
        assertThat(shipped).isNotNull();
        assertThatThrownBy(() -> calendars.publish(district, 2026, shipped, "国办通知", ADMIN, NOW))
                .isInstanceOf(Refused.class);
        assertThat(calendars.current(district).edition()).isEqualTo(2);
    }

    @Test
    void refusesAYearThatIsNotInOrderAndNamesThePlace() {
        Refused refused = refused(year2027(new Day(LocalDate.of(2027, 3, 3), false, "元旦")));

        assertThat(refused.refusal().field()).isEqualTo("days[7]");
        assertThat(refused.refusal().rule()).isEqualTo("calendar:make-up-day");
        assertThat(refused.refusal().message().zh()).isEqualTo("days[7]：2027-03-03 不是周末，不能作为调休上班日");
        assertThat(calendars.current(district).edition()).isEqualTo(1);
    }

    @Test
    void refusesAFileOfAnotherYearAndOneWithoutSource() {
        assertThatThrownBy(() -> calendars.publish(district, 2028, year2027(), "国办通知", ADMIN, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("for 2027, not for 2028");
        assertThatThrownBy(() -> calendars.publish(district, 2027, year2027(), " ", ADMIN, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("announced");
    }

    @Test
    void forgetsAPublicationThatWasTakenBack() {
        TransactionTemplate transaction = spring.getBean(TransactionTemplate.class);
        Publication takenBack = transaction.execute(status -> {
            Publication publication = publish(year2027());
            assertThat(calendars.edition(district, publication.edition()).provisional(2027))
                    .isFalse();
            status.setRollbackOnly();
            return publication;
        });
        assertThat(takenBack).isNotNull();

        assertThat(calendars.current(district).edition()).isEqualTo(1);
        assertThatThrownBy(() -> calendars.edition(district, takenBack.edition()))
                .isInstanceOf(NotFound.class);
        publish(year2027(new Day(LocalDate.of(2027, 9, 3), true, "纪念日")));
        assertThat(calendars.edition(district, 2).holidayName(LocalDate.of(2027, 9, 3)))
                .contains("纪念日");
    }

    @Test
    void letsOneOfTwoWinWhoPublishAtOnce() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        List<Future<Publication>> attempts = new ArrayList<>();
        int wins = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int at = 0; at < 2; at++) {
                LocalDate extra = LocalDate.of(2027, 9, 3 + 3 * at);
                attempts.add(pool.submit(() -> {
                    both.countDown();
                    both.await();
                    return publish(year2027(new Day(extra, true, "纪念日")));
                }));
            }
            for (Future<Publication> attempt : attempts) {
                try {
                    attempt.get();
                    wins++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Conflict.class);
                }
            }
        }

        assertThat(calendars.publications(district)).hasSize(wins);
        assertThat(calendars.current(district).edition()).isEqualTo(1 + wins).isGreaterThan(1);
    }

    @Test
    void knowsOnlyTheEditionsThatWerePublished() {
        assertThatThrownBy(() -> calendars.edition(district, 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> calendars.edition(district, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsOfficeHoursUntilAUnitKeepsOthersAndRemembersThoseOfThePast() {
        Hours saturdays = Hours.parse("window", "mon-fri 09:00-17:00; sat 09:00-12:00");
        calendars.keepHours(district, WINDOW, saturdays, LocalDate.of(2026, 3, 1), ADMIN, NOW);
        calendars.keepHours(district, WINDOW, Hours.ROUND_THE_CLOCK, LocalDate.of(2026, 12, 1), ADMIN, NOW);

        assertThat(calendars.hours(district, WINDOW, LocalDate.of(2026, 2, 28))).isEqualTo(Hours.OFFICE);
        assertThat(calendars.hours(district, WINDOW, LocalDate.of(2026, 3, 1))).isEqualTo(saturdays);
        assertThat(calendars.hours(district, WINDOW)).isEqualTo(saturdays);
        assertThat(calendars.hours(district, WINDOW, LocalDate.of(2027, 1, 1))).isEqualTo(Hours.ROUND_THE_CLOCK);
        assertThat(calendars.hours(district, new UnitCode("other"))).isEqualTo(Hours.OFFICE);
    }

    @Test
    void doesNotRewriteTheHoursThatWereKept() {
        calendars.keepHours(district, WINDOW, Hours.ROUND_THE_CLOCK, LocalDate.of(2026, 12, 1), ADMIN, NOW);

        for (String from : List.of("2026-12-01", "2026-03-01")) {
            assertThatThrownBy(() ->
                            calendars.keepHours(district, WINDOW, Hours.OFFICE, LocalDate.parse(from), ADMIN, NOW))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void neverChangesOrRemovesWhatItHasRecorded() {
        publish(year2027());
        calendars.keepHours(district, WINDOW, Hours.ROUND_THE_CLOCK, LocalDate.of(2026, 12, 1), ADMIN, NOW);
        JdbcClient jdbc = spring.getBean(JdbcClient.class);

        for (String change : List.of(
                "update calendar.edition set source = 'x'",
                "delete from calendar.edition",
                "update calendar.year_day set off = not off",
                "delete from calendar.year_day",
                "update calendar.unit_hours set name = 'x'",
                "delete from calendar.unit_hours",
                "truncate calendar.unit_hours")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed or removed");
        }
    }

    private Publication publish(YearDays days) {
        return calendars.publish(district, days.year(), days, " 国办通知 ", ADMIN, NOW);
    }

    private Refused refused(YearDays days) {
        return catchThrowableOfType(Refused.class, () -> publish(days));
    }

    private static YearDays year2027(Day... more) {
        List<Day> days = new ArrayList<>();
        List.of("2027-01-01", "2027-05-01", "2027-05-03").forEach(date -> days.add(off(date, "劳动节")));
        List.of("2027-10-01", "2027-10-02", "2027-10-03").forEach(date -> days.add(off(date, "国庆节")));
        days.add(new Day(LocalDate.of(2027, 9, 26), false, "国庆节"));
        days.addAll(List.of(more));
        return new YearDays(2027, days);
    }

    private static Day off(String date, String name) {
        return new Day(LocalDate.parse(date), true, name);
    }

    /** Listens, as the kernel does. */
    static class Heard {
        private final List<CalendarPublished> events = new ArrayList<>();

        @EventListener
        void hear(CalendarPublished event) {
            synchronized (events) {
                events.add(event);
            }
        }
    }

    @Configuration
    @EnableTransactionManagement
    @Import({Calendars.class, CalendarStore.class, News.class, Heard.class})
    static class Beans {
        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh();
        }

        @Bean
        DataSourceTransactionManager transactionManager(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        TransactionTemplate transactions(DataSourceTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }
    }
}
