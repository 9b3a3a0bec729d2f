package org.huying.matter.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.junit.jupiter.api.Test;

class RestoredTest {

    /** As a dump leaves it that was made in a cluster with more transactions behind it, and is read into a younger one. */
    private static final String RESTORED = """
            create or replace function matter.era() returns bigint language sql immutable as 'select 0::bigint';
            create or replace function matter.written_in() returns bigint language sql immutable as 'select 1::bigint'
            """;

    @Test
    void sealsWhatIsWrittenAfterALedgerWasRestoredIntoAnotherCluster() {
        try (LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL)) {
            Clerks clerks = new Clerks(fixture.desk);
            run(
                    fixture,
                    "create or replace function matter.era() returns bigint language sql immutable"
                            + " as 'select 1000000000000::bigint'");
            clerks.file("一");
            Sealer sealer = SealFixture.sealer(fixture);
            assertThat(sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW)).isEqualTo(1);
            clerks.file("二");

            run(fixture, RESTORED);
            assertThat(takenUp(fixture)).isTrue();
            assertThat(takenUp(fixture)).isFalse();
            clerks.file("三");

            assertThat(sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW)).isEqualTo(2);
        }
    }

    private static boolean takenUp(LedgerFixture fixture) {
        return fixture.jdbc
                .sql("select matter.take_up()")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static void run(LedgerFixture fixture, String sql) {
        fixture.jdbc.sql(sql).update();
    }
}
