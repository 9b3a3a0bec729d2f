package org.huying.matter.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    @Test
    void makesPartitionsAheadAndForgetsKeysAfterNinetyDays() {
        try (LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL)) {
            Clerks clerks = new Clerks(fixture.desk);
            fixture.desk.carryOut(Clerks.OPERATOR, Clerks.filing("一"), clerks.keyed("old", "body"));
            Housekeeping housekeeping = new Housekeeping(fixture.serials, fixture.keptReceipts, fixture.repeats);
            housekeeping.work(LedgerFixture.DISTRICT, LedgerFixture.NOW.plus(Duration.ofDays(89)));
            assertThat(count(fixture, "matter.receipt")).isEqualTo(1);
            housekeeping.work(LedgerFixture.DISTRICT, LedgerFixture.NOW.plus(Duration.ofDays(91)));
            assertThat(count(fixture, "matter.receipt")).isZero();
            assertThat(count(fixture, "pg_inherits where inhparent = 'matter.event'::regclass"))
                    .as("March, then June to September")
                    .isEqualTo(5);
        }
    }

    private static long count(LedgerFixture fixture, String from) {
        return fixture.jdbc
                .sql("select count(*) from " + from)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
