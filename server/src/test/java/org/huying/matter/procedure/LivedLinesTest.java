package org.huying.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.huying.base.Generated;
import org.huying.line.Line;
import org.huying.matter.Matter;
import org.huying.matter.ledger.ShippedLines;
import org.junit.jupiter.api.Test;

/** The lines that are shipped, lived through by drawn people: whatever they do, every matter can be brought home. */
class LivedLinesTest {

    @Test
    void whateverPeopleDoEveryMatterOfEveryShippedLineCanBeBroughtHome() {
        List<Line> filed =
                ShippedLines.ALL.stream().filter(line -> !line.internal()).toList();
        Generated.cases(80, source -> {
            World world = new World(SmallDistrict.district(), ShippedLines.ALL, Instant.parse("2024-03-05T01:00:00Z"));
            Life life = new Life(source, world);
            Line line = source.oneOf(filed);
            source.say("line", line.id());
            life.fileIn(line);
            int steps = source.between(1, 40);
            for (int step = 0; step < steps; step++) {
                life.step();
            }
            for (Matter matter : world.all()) {
                assertThat(life.bringHome(matter.id()))
                        .as(
                                "%s in %s held by %s",
                                matter.origin().line(), matter.position().stage(), matter.holder())
                        .isPresent();
                assertThat(Matter.fold(world.ledger(matter.id()))).contains(world.matter(matter.id()));
            }
        });
    }

    @Test
    void everyLineThatCanBeFiledInIsFiledInByAnOperatorWithPlainInputs() {
        for (Line line : ShippedLines.ALL) {
            if (line.internal()) {
                continue;
            }
            World world = new World(SmallDistrict.district(), ShippedLines.ALL, Instant.parse("2024-03-05T01:00:00Z"));
            Generated.cases(5, source -> {
                new Life(source, world).fileIn(line);
                assertThat(world.all()).as(line.id().value()).isNotEmpty();
            });
        }
    }
}
