package org.huying.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.huying.base.Generated;
import org.huying.matter.Matter;
import org.junit.jupiter.api.Test;

/** Drawn lives in which the lines are published again and matters are moved to the newest editions. */
class RenewedLivesTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private int moved;

    @Test
    void aMatterIsMovedExactlyWhereItIsOfferedAndLivesOn() {
        Generated.cases(150, source -> {
            World world = new World(SmallDistrict.district(), GeneratedLines.draw(source), START);
            Life life = new Life(source, world);
            life.file();
            for (int round = 0; round < 3; round++) {
                for (int step = 0; step < 12; step++) {
                    life.step();
                }
                GeneratedLines.draw(source).forEach(world::publish);
                world.all().forEach(matter -> renew(world, matter));
            }
            for (int step = 0; step < 12; step++) {
                life.step();
            }
            assertThat(world.all())
                    .filteredOn(Matter::open)
                    .allSatisfy(matter ->
                            assertThat(matter.clocks().stage()).as("law 2").isNotNull());
        });
        assertThat(moved).as("moved in all").isPositive();
    }

    private void renew(World world, Matter matter) {
        boolean offered = world.available(matter.id(), SmallDistrict.SUPERVISOR).stream()
                .anyMatch(available -> available.action().equals("renew"));
        Result result = world.act(matter.id(), "renew", Map.of(), SmallDistrict.SUPERVISOR);
        assertThat(result instanceof Result.Done).isEqualTo(offered);
        moved += offered ? 1 : 0;
        Matter after = world.matter(matter.id());
        assertThat(after.holder()).as("law 1").isEqualTo(matter.holder());
        assertThat(after.clocks().total().start())
                .as("law 4")
                .isEqualTo(matter.clocks().total().start());
        assertThat(after.lineEdition())
                .isEqualTo(offered ? world.current(matter.origin().line()).edition() : matter.lineEdition());
    }
}
