package org.huying.matter.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.UnitCode;
import org.huying.calendar.CalendarPublished;
import org.huying.calendar.WorkCalendar;
import org.huying.calendar.YearDays;
import org.huying.district.District;
import org.huying.district.DistrictData;
import org.huying.district.Unit;
import org.huying.district.UnitAbolished;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.StoredWorkloads;
import org.huying.matter.event.Event;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.platform.References;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 10);
    private static final Instant ON_THE_DAY = Instant.parse("2024-03-10T01:00:00Z");

    private final LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL);
    private final Clerks clerks = new Clerks(fixture.desk);
    private final Followers followers = new Followers(fixture.desk, new References());
    private final Successions successions = new Successions(
            new SuccessionStore(fixture.jdbc), followers, fixture.surroundings, () -> LedgerFixture.NOW);
    private final Republications republications = new Republications(
            new RepublicationStore(fixture.jdbc),
            StoredWorkloads.in(fixture.jdbc),
            followers,
            fixture.surroundings,
            () -> LedgerFixture.NOW);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void handsTheOpenMattersOfAnAbolishedUnitOverOnItsDay() {
        List<MatterId> lamps = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            lamps.add(clerks.assign(clerks.file("灯 " + number), "lamps").id());
        }
        MatterId roads = clerks.assign(clerks.file("路"), "roads").id();
        MatterId closed = clerks.walk("办结的灯").id();
        abolishLamps();
        successions.work(LedgerFixture.DISTRICT, LedgerFixture.NOW.plus(Duration.ofDays(1)));
        assertThat(fixture.matter(lamps.getFirst()).holder())
                .as("before the day")
                .isEqualTo(SmallDistrict.LAMPS);
        successions.work(LedgerFixture.DISTRICT, ON_THE_DAY);
        for (MatterId id : lamps) {
            Matter matter = fixture.matter(id);
            assertThat(matter.holder()).isEqualTo(SmallDistrict.ROADS);
            assertThat(matter.position().lead()).isEqualTo(SmallDistrict.ROADS);
            assertThat(fixture.chain(id).getLast().recorded().event()).isInstanceOf(Event.HandedOver.class);
        }
        int version = fixture.matter(lamps.getFirst()).version();
        successions.work(LedgerFixture.DISTRICT, ON_THE_DAY.plusSeconds(60));
        assertThat(fixture.matter(lamps.getFirst()).version()).as("once").isEqualTo(version);
        assertThat(fixture.matter(roads).version())
                .isEqualTo(fixture.chain(roads).size());
        assertThat(fixture.chain(closed))
                .extracting(entry -> entry.recorded().event())
                .noneMatch(Event.HandedOver.class::isInstance);
        assertThat(open("succession")).isZero();
    }

    @Test
    void notesTheWorkWithTheChangeOrNotAtAll() {
        fixture.transaction.executeWithoutResult(status -> {
            successions.note(abolished());
            status.setRollbackOnly();
        });
        assertThat(open("succession")).isZero();
    }

    @Test
    void computesDeadlinesAnewWhenAYearIsPublishedAndNeverEarlier() {
        List<MatterId> filed = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            filed.add(clerks.assign(clerks.file("待办 " + number), "lamps").id());
        }
        Instant before = fixture.matter(filed.getFirst()).clocks().total().due();
        fixture.calendar.set(holidays());
        fixture.transaction.executeWithoutResult(
                status -> republications.note(new CalendarPublished(LedgerFixture.DISTRICT, 2, 2024)));
        republications.work(LedgerFixture.DISTRICT, LedgerFixture.NOW.plusSeconds(1));
        assertThat(fixture.matter(filed.getFirst()).clocks().total().due())
                .as("another server may not know of it yet")
                .isEqualTo(before);
        republications.work(LedgerFixture.DISTRICT, LedgerFixture.NOW.plusSeconds(60));
        for (MatterId id : filed) {
            assertThat(fixture.matter(id).clocks().total().due()).isEqualTo(before.plus(Duration.ofDays(1)));
            assertThat(fixture.chain(id).getLast().recorded()).satisfies(recorded -> {
                assertThat(recorded.event()).isInstanceOf(Event.CalendarMoved.class);
                assertThat(recorded.editions().calendar()).isEqualTo(2);
            });
        }
        assertThat(open("republication")).isZero();
    }

    @Test
    void goesOnWhereItStopped() {
        List<MatterId> filed = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            filed.add(clerks.file("待办 " + number).id());
        }
        fixture.calendar.set(holidays());
        fixture.transaction.executeWithoutResult(status -> fixture.surroundings.forgetAfterCommit());
        fixture.jdbc
                .sql("""
                insert into matter.republication (district, edition, year, since, reached) values (?, 2, 2024, ?, ?)
                """)
                .params(
                        LedgerFixture.DISTRICT.value(),
                        LedgerFixture.NOW.atOffset(ZoneOffset.UTC),
                        filed.get(1).value())
                .update();
        republications.work(LedgerFixture.DISTRICT, LedgerFixture.NOW.plusSeconds(60));
        assertThat(filed.stream().map(id -> fixture.matter(id).version())).containsExactly(1, 1, 2, 2);
    }

    /** The week after is off from Wednesday to Wednesday, but worked on a weekend: one working day less. */
    private static WorkCalendar holidays() {
        List<YearDays.Day> days = new ArrayList<>();
        for (String off : List.of("01-01", "05-01", "10-01", "10-02", "10-03", "03-06")) {
            days.add(new YearDays.Day(LocalDate.parse("2024-" + off), true, "节日"));
        }
        return WorkCalendar.of(2, List.of(new YearDays(2024, days)));
    }

    private void abolishLamps() {
        DistrictData data = SmallDistrict.district().data();
        List<Unit> units = data.units().stream().map(FollowersTest::ending).toList();
        fixture.district.set(new District(new DistrictData(
                data.code(),
                data.name(),
                2,
                data.founded(),
                units,
                data.places(),
                data.people(),
                data.posts(),
                data.functions(),
                data.dutyLists(),
                data.rosters(),
                data.shifts())));
        fixture.transaction.executeWithoutResult(status -> successions.note(abolished()));
    }

    private static Unit ending(Unit unit) {
        return unit.code().equals(SmallDistrict.LAMPS)
                ? new Unit(
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.parent(),
                        unit.span().endingOn(DAY),
                        List.of(SmallDistrict.ROADS),
                        unit.order())
                : unit;
    }

    private static UnitAbolished abolished() {
        UnitCode lamps = SmallDistrict.LAMPS;
        return new UnitAbolished(
                LedgerFixture.DISTRICT,
                lamps,
                List.of(SmallDistrict.ROADS),
                DAY,
                Clerks.SUPERVISOR.person(),
                LedgerFixture.NOW);
    }

    private long open(String table) {
        return fixture.jdbc
                .sql("select count(*) from matter." + table + " where done_at is null")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
