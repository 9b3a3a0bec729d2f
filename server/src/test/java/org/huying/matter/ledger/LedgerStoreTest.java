package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huying.base.Generated;
import org.huying.line.Line;
import org.huying.matter.Matter;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.GeneratedLines;
import org.huying.matter.procedure.Life;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.procedure.World;
import org.junit.jupiter.api.Test;

class LedgerStoreTest {

    @Test
    void readsMattersAndLedgersAsTheyWereWritten() {
        Generated.cases(5, source -> {
            List<Line> lines = GeneratedLines.draw(source);
            World world = new World(SmallDistrict.district(), lines, LedgerFixture.NOW);
            Life life = new Life(source, world);
            life.file();
            for (int step = source.between(5, 40); step > 0; step--) {
                life.step();
            }
            try (LedgerFixture fixture = new LedgerFixture(lines)) {
                for (Matter matter : world.all()) {
                    List<Recorded> ledger = world.ledger(matter.id());
                    fixture.write(ledger, source.between(1, 5));
                    assertThat(fixture.states.find(LedgerFixture.DISTRICT, matter.id()))
                            .contains(matter);
                    List<Entry> entries = fixture.store.entries(LedgerFixture.DISTRICT, matter.id(), 0);
                    assertThat(entries).extracting(Entry::recorded).isEqualTo(ledger);
                    byte[] head = Entry.BEGINNING;
                    for (Entry entry : entries) {
                        assertThat(entry.follows(head))
                                .as("event %s of %s", entry.seq(), matter.id())
                                .isTrue();
                        head = entry.hash();
                    }
                }
            }
        });
    }
}
