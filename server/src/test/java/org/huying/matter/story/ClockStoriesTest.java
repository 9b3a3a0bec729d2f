package org.huying.matter.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.huying.base.Generated;
import org.huying.calendar.WorkCalendar;
import org.huying.line.Line;
import org.huying.matter.Clock;
import org.huying.matter.Matter;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.GeneratedLines;
import org.huying.matter.procedure.Life;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.procedure.World;
import org.junit.jupiter.api.Test;

/** Whatever a matter has lived through: the arithmetic that is told of its clocks comes to the deadlines that are stored. */
class ClockStoriesTest {

    private static final Instant LATE_2026 = Instant.parse("2026-12-14T02:00:00Z");

    @Test
    void whatIsToldOfDrawnLivesComesToTheStoredDeadlines() {
        Generated.cases(300, source -> {
            World world = new World(SmallDistrict.district(), GeneratedLines.draw(source), LATE_2026);
            live(source, world, Life::file);
        });
    }

    @Test
    void whatIsToldOfTheShippedLinesComesToTheStoredDeadlines() {
        List<Line> filed =
                ShippedLines.ALL.stream().filter(line -> !line.internal()).toList();
        Generated.cases(120, source -> {
            World world = new World(SmallDistrict.district(), ShippedLines.ALL, LATE_2026);
            Line line = source.oneOf(filed);
            source.say("line", line.id());
            live(source, world, life -> life.fileIn(line));
        });
    }

    private static void live(Generated.Source source, World world, Consumer<Life> begin) {
        Map<Integer, WorkCalendar> calendars = new HashMap<>();
        calendars.put(world.calendar.edition(), world.calendar);
        Life life = new Life(source, world);
        begin.accept(life);
        int published = source.between(5, 30);
        for (int step = 0; step < 35; step++) {
            if (step == published) {
                world.publish2027();
                calendars.put(world.calendar.edition(), world.calendar);
                world.all()
                        .forEach(matter -> world.carryOut(new Command.Recalculate(matter.id(), 2027), Actor.CLOCKWORK));
            }
            if (step % 7 == 6) {
                world.all().stream()
                        .map(Matter::origin)
                        .map(origin -> origin.line())
                        .distinct()
                        .findFirst()
                        .ifPresent(line -> world.publish(world.current(line)));
            }
            life.step();
        }
        for (Matter matter : world.all()) {
            List<Recorded> ledger = world.ledger(matter.id());
            ClockStories.Both told = ClockStories.of(
                    ledger,
                    edition -> world.line(matter.origin().line(), edition),
                    edition -> Objects.requireNonNull(calendars.get(edition)));
            compare(told.total(), matter.clocks().total());
            assertThat(told.stage().isPresent()).isEqualTo(matter.clocks().stage() != null);
            told.stage()
                    .ifPresent(story -> compare(
                            story, Objects.requireNonNull(matter.clocks().stage())));
        }
    }

    private static void compare(ClockStory story, Clock stored) {
        assertThat(story.due()).as("%s by %s", story.which(), story.turns()).isEqualTo(stored.due());
        assertThat(story.clock()).isEqualTo(stored);
        assertThat(story.begun().kind()).isEqualTo(Turn.Kind.BEGUN);
        assertThat(story.begun().by().at()).isEqualTo(stored.start());
        assertThat(story.origin().limit()).as("%s", story.turns()).isEqualTo(stored.limit());
        assertThat(story.moves()).hasSizeGreaterThanOrEqualTo(stored.moves().size());
    }
}
