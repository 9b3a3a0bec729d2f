package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.matter.MatterId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Instant LATER = LedgerFixture.NOW.plus(Duration.ofDays(2));

    private final LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL);
    private final Clerks clerks = new Clerks(fixture.desk);

    /** Of another server, which has not filed what falls due. */
    private final Lately lately = new Lately();

    private final States states = new States(fixture.store, lately);
    private final Rounds rounds = new Rounds(fixture.docketing, fixture.surroundings, states, lately, fixture.retrying);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void readsOnceWhatWillFallDue() {
        file(3);
        assertThat(readAhead(1)).isEqualTo(3);
        assertThat(readAhead(1)).isZero();
    }

    @Test
    void leavesAFewUntilTheyAreDue() {
        file(3);
        assertThat(readAhead(4)).isZero();
    }

    @Test
    void firesWhatItHasReadAheadAsItStandsByThen() {
        List<MatterId> filed = file(3);
        readAhead(1);
        clerks.act(Clerks.OPERATOR, filed.getFirst(), "comment", Map.of("text", "来电催问"));
        assertThat(rounds.fire(LedgerFixture.DISTRICT, LATER, 10)).isEqualTo(3);
        for (MatterId id : filed) {
            List<Entry> chain = fixture.chain(id);
            assertThat(fixture.matter(id).version()).isEqualTo(chain.size());
            assertThat(chain).hasSize(id.equals(filed.getFirst()) ? 5 : 4);
        }
        assertThat(rounds.fire(LedgerFixture.DISTRICT, LATER, 10)).isZero();
    }

    private int readAhead(int many) {
        return states.readAhead(LedgerFixture.DISTRICT, LedgerFixture.NOW, LATER, many, 100);
    }

    private List<MatterId> file(int many) {
        return Stream.iterate(1, number -> number <= many, number -> number + 1)
                .map(number -> clerks.file("第 " + number + " 件").id())
                .toList();
    }
}
