package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.huying.platform.postgres.PostgresServer;
import org.huying.platform.postgres.TestPostgres;
import org.huying.security.AccountId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A matter that was written as one wide row stands as before after its row was made two. */
class StandingMigrationTest {

    private static final String DATABASE = "standing_before";

    @Test
    void whatStoodInOneRowStandsInTwoAndReceiptsAreFoundByTheirKeys() {
        JdbcClient.create(source("postgres")).sql("create database " + DATABASE).update();
        migrate("083?");
        JdbcClient jdbc = JdbcClient.create(source(DATABASE));
        matter(jdbc, 202403000000001L, "handling", "{}", null, null);
        matter(jdbc, 202403000000002L, "closed", "{sample}", "unchecked", 202403000000001L);
        jdbc.sql("""
                insert into matter.receipt (district, account, key, body_hash, matter, version, opened, at)
                values ('420107', 'operator', 'k1', 'the hash of a command', 202403000000001, 3, '{}', now()),
                       ('420107', 'operator', 'k2', 'another', 202403000000001, 4, '{202403000000002}', now())
                """).update();
        migrate("latest");
        assertThat(jdbc.sql("""
                        select concat_ws(' ', m.matter, m.number, m.unit, m.stage, m.phase, m.asks::text, m.closing, m.parent,
                               m.child, m.version, encode(m.head, 'hex')) as line
                          from matter.matter m order by m.matter
                        """).query((row, at) -> row.getString("line")).list())
                .containsExactly(
                        "202403000000001 QS-202403000000001 lamps there handling f 3 " + "ab".repeat(32),
                        "202403000000002 QS-202403000000002 lamps there closed {sample} unchecked 202403000000001 t 3 "
                                + "ab".repeat(32));
        ReceiptStore receipts = new ReceiptStore(jdbc);
        AccountId operator = new AccountId("operator");
        assertThat(receipts.find(LedgerFixture.DISTRICT, operator, "k1"))
                .hasValueSatisfying(receipt ->
                        assertThat(receipt.isOf("the hash of a command")).isTrue());
        assertThat(receipts.find(LedgerFixture.DISTRICT, operator, "k2"))
                .hasValueSatisfying(receipt -> assertThat(receipt.opened()).hasSize(1));
        assertThat(receipts.find(LedgerFixture.DISTRICT, operator, "k3")).isEmpty();
    }

    private static void matter(
            JdbcClient jdbc,
            long id,
            String phase,
            String asks,
            @org.jspecify.annotations.Nullable String closing,
            @org.jspecify.annotations.Nullable Long parent) {
        jdbc.sql("""
                insert into matter.matter (district, matter, number, line, edition, stage, phase, holder, lead, total_due,
                       filed_at, closed_at, urgent, paused, urged, supervised, asks, parent, version, worded, head, state,
                       channel, closing)
                values ('420107', :id, 'QS-' || :id, 'requests', 1, 'there', :phase, 'roads', 'lamps', now(),
                       now(), case when :phase = 'closed' then now() end, false, false, 0, 0, :asks::text[], :parent, 3, 1,
                       :head, '{}', 'phone', :closing)
                """)
                .param("id", id)
                .param("phase", phase)
                .param("asks", asks)
                .param("parent", parent, java.sql.Types.BIGINT)
                .param("head", HexFormat.of().parseHex("ab".repeat(32)))
                .param("closing", closing, java.sql.Types.VARCHAR)
                .update();
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(source(DATABASE))
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .target(target)
                .load()
                .migrate();
    }

    private static DriverManagerDataSource source(String database) {
        return new DriverManagerDataSource(
                TestPostgres.server().url(database),
                PostgresServer.USER,
                TestPostgres.server().password());
    }
}
