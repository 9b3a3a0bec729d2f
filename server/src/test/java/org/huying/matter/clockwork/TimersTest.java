package org.huying.matter.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huying.matter.MatterId;
import org.huying.matter.event.Event;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.ledger.Together;
import org.huying.platform.References;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimersTest {

    private static final int MANY = 250;
    private static final Instant LATER = LedgerFixture.NOW.plus(Duration.ofDays(2));

    private final LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL);
    private final Clerks clerks = new Clerks(fixture.desk);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void firesWhatIsDueOnceWithTwoServersAtWork() {
        List<MatterId> filed = file(MANY);
        assertThat(timers().fire(LedgerFixture.DISTRICT, LedgerFixture.NOW)).isZero();
        List<Integer> fired = Together.run(2, server -> timers().fire(LedgerFixture.DISTRICT, LATER));
        assertThat(fired.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MANY);
        for (MatterId id : filed) {
            assertThat(events(id, Event.Escalated.class))
                    .as("the rungs of the stage: 80 %%, due, a working day later")
                    .hasSize(3)
                    .doesNotHaveDuplicates();
        }
        assertThat(timers().fire(LedgerFixture.DISTRICT, LATER)).isZero();
    }

    @Test
    void goesOnWithTheOthersWhereOneMatterFails() {
        List<MatterId> filed = file(20);
        fixture.jdbc
                .sql("update matter.standing set head = sha256('forged') where matter = ?")
                .params(filed.get(7).value())
                .update();
        timers().fire(LedgerFixture.DISTRICT, LATER);
        for (MatterId id : filed) {
            assertThat(events(id, Event.Escalated.class)).hasSize(id.equals(filed.get(7)) ? 0 : 3);
        }
        assertThat(fixture.jdbc
                        .sql("select matter from matter.trouble where retry_at > ? and reference <> ''")
                        .params(LATER.atOffset(java.time.ZoneOffset.UTC))
                        .query((row, number) -> new MatterId(row.getLong(1)))
                        .list())
                .containsExactly(filed.get(7));
        assertThat(timers().fire(LedgerFixture.DISTRICT, LATER))
                .as("it waits before it tries again")
                .isZero();
    }

    @Test
    void restsUntilTheNextTimerButNotForLong() {
        file(1);
        Instant due = fixture.matter(file(1).getFirst()).nextTimer().orElseThrow();
        assertThat(timers().rest(LedgerFixture.DISTRICT, LedgerFixture.NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(timers().rest(LedgerFixture.DISTRICT, due.minusMillis(1300)))
                .isLessThanOrEqualTo(Duration.ofMillis(1000));
        assertThat(timers().rest(LedgerFixture.DISTRICT, due)).isEqualTo(Duration.ofMillis(50));
    }

    private Timers timers() {
        return new Timers(fixture.rounds, fixture.desk, new TimerStore(fixture.jdbc), new References());
    }

    private List<MatterId> file(int many) {
        List<MatterId> filed = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            filed.add(clerks.file("第 " + number + " 件").id());
        }
        return filed;
    }

    private List<Event> events(MatterId id, Class<? extends Event> type) {
        return fixture.chain(id).stream()
                .map(entry -> entry.recorded().event())
                .filter(type::isInstance)
                .map(Event.class::cast)
                .toList();
    }
}
