package org.huying.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huying.base.Generated;
import org.huying.line.Line;
import org.huying.line.LineFolders;
import org.huying.line.LineReader;
import org.huying.line.Reading;
import org.huying.matter.Matter;
import org.junit.jupiter.api.Test;

/** The lines that are shipped, lived through by drawn people: whatever they do, every matter can be brought home. */
class ShippedLinesTest {

    private static final List<Line> LINES = LineReader.read(LineFolders.shipped()).values().stream()
            .map(Reading.Sound.class::cast)
            .map(Reading.Sound::line)
            .toList();

    @Test
    void whateverPeopleDoEveryMatterOfEveryShippedLineCanBeBroughtHome() {
        List<Line> filed = LINES.stream().filter(line -> !line.internal()).toList();
        Generated.cases(160, source -> {
            World world = new World(SmallDistrict.district(), LINES, Instant.parse("2024-03-05T01:00:00Z"));
            Life life = new Life(source, world);
            life.fileIn(source.say("line", source.oneOf(filed)));
            int steps = source.between(1, 40);
            for (int step = 0; step < steps; step++) {
                life.step();
            }
            for (Matter matter : world.all()) {
                assertThat(life.bringHome(matter.id()))
                        .as("%s in %s held by %s", matter.origin().line(), matter.position().stage(), matter.holder())
                        .isPresent();
                assertThat(Matter.fold(world.ledger(matter.id()))).contains(world.matter(matter.id()));
            }
        });
    }

    @Test
    void everyLineThatCanBeFiledInIsFiledInByAnOperatorWithPlainInputs() {
        for (Line line : LINES) {
            if (line.internal()) {
                continue;
            }
            World world = new World(SmallDistrict.district(), LINES, Instant.parse("2024-03-05T01:00:00Z"));
            Generated.cases(5, source -> {
                new Life(source, world).fileIn(line);
                assertThat(world.all()).as(line.id().value()).isNotEmpty();
            });
        }
    }

    @Test
    void theSystemsOfTheReportsAreThere() {
        assertThat(LINES.stream().map(line -> line.id().value()))
                .contains("requests", "city-management", "permits", "proposals", "petitions", "supervision",
                        "emergencies", "hazards");
        assertThat(Map.copyOf(LINES.getFirst().stages())).isNotEmpty();
    }
}
