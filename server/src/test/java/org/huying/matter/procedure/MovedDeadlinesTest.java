package org.huying.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.Generated;
import org.huying.line.Line;
import org.huying.matter.Clock;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;
import org.junit.jupiter.api.Test;

/** The named events that may move a deadline from outside a matter: a calendar, an abolished unit, a newer edition. */
class MovedDeadlinesTest {

    private static final Instant LATE_2026 = Instant.parse("2026-12-21T02:00:00Z");

    @Test
    void publishingAYearNeverMovesADeadlineEarlierAndIsRecordedWhereItMovesOne() {
        Generated.cases(200, source -> {
            World world = new World(SmallDistrict.district(), GeneratedLines.draw(source), LATE_2026);
            Life life = new Life(source, world);
            life.file();
            for (int step = 0; step < 20; step++) {
                life.step();
            }
            List<Matter> before = world.all();
            world.publish2027();
            for (Matter matter : before) {
                world.carryOut(new Command.Recalculate(matter.id(), 2027), Actor.CLOCKWORK);
                Matter after = world.matter(matter.id());
                assertThat(after.clocks().total().due())
                        .isAfterOrEqualTo(matter.clocks().total().due());
                if (matter.open()) {
                    assertThat(stage(after).due())
                            .isAfterOrEqualTo(stage(matter).due());
                }
                assertThat(after.version() == matter.version())
                        .isEqualTo(after.clocks().equals(matter.clocks()));
            }
        });
    }

    @Test
    void aHolidayPublishedLaterGivesTheHandlerTheDaysThatItTakes() {
        Line outer = Fixtures.plainLine("10 working-days");
        World world = new World(SmallDistrict.district(), List.of(outer), LATE_2026);
        Matter filed = Fixtures.file(world);
        world.publish2027();
        world.carryOut(new Command.Recalculate(filed.id(), 2027), Actor.CLOCKWORK);
        Matter after = world.matter(filed.id());
        assertThat(after.clocks().total().due()).isAfter(filed.clocks().total().due());
        assertThat(world.ledger(filed.id()).getLast().event()).isInstanceOf(Event.CalendarMoved.class);
    }

    @Test
    void anAbolishedUnitHandsOverWhatItHoldsAndNoDeadlineMoves() {
        World world = new World(SmallDistrict.district(), List.of(Fixtures.plainLine("5 working-days")), LATE_2026);
        Matter filed = Fixtures.file(world);
        world.act(filed.id(), "assign", Map.of("lead", "lamps"), SmallDistrict.DISPATCHER);
        Matter assigned = world.matter(filed.id());
        world.carryOut(new Command.Succeed(filed.id(), SmallDistrict.LAMPS, SmallDistrict.ROADS), Actor.CLOCKWORK);
        Matter after = world.matter(filed.id());
        assertThat(after.holder()).isEqualTo(SmallDistrict.ROADS);
        assertThat(after.position().lead()).isEqualTo(SmallDistrict.ROADS);
        assertThat(after.clocks()).isEqualTo(assigned.clocks());
    }

    @Test
    void aNewerEditionTakesOverOnlyByItsOwnEventAndComputesFromTheOriginalStart() {
        World world = new World(SmallDistrict.district(), List.of(Fixtures.plainLine("5 working-days")), LATE_2026);
        Matter filed = Fixtures.file(world);
        world.publish(Fixtures.plainLine("3 working-days"));
        assertThat(world.matter(filed.id()).lineEdition()).isEqualTo(1);
        world.act(filed.id(), "renew", Map.of(), SmallDistrict.SUPERVISOR);
        Matter after = world.matter(filed.id());
        assertThat(after.lineEdition()).isEqualTo(2);
        assertThat(after.clocks().total().start())
                .isEqualTo(filed.clocks().total().start());
        assertThat(after.clocks().total().due()).isBefore(filed.clocks().total().due());
    }

    @Test
    void aStageEnteredAgainResumesWhatWasLeft() {
        World world = new World(SmallDistrict.district(), List.of(Fixtures.plainLine("5 working-days")), LATE_2026);
        Matter filed = Fixtures.file(world);
        world.act(filed.id(), "assign", Map.of("lead", "lamps"), SmallDistrict.DISPATCHER);
        Instant firstDue = stage(world.matter(filed.id())).due();
        world.act(filed.id(), "submit", Map.of("result", "done"), SmallDistrict.LAMP_MAN);
        world.now = Instant.parse("2026-12-22T02:00:00Z");
        world.act(filed.id(), "rework", Map.of("reason", "not yet"), SmallDistrict.INSPECTOR);
        Clock again = stage(world.matter(filed.id()));
        assertThat(again.start()).isEqualTo(LATE_2026);
        assertThat(again.due()).isAfter(firstDue);
        assertThat(world.calendar.workingDays(day(firstDue), day(again.due()))).isEqualTo(1);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(org.huying.base.Zones.CHINA).toLocalDate();
    }

    private static Clock stage(Matter matter) {
        return Objects.requireNonNull(matter.clocks().stage());
    }
}
