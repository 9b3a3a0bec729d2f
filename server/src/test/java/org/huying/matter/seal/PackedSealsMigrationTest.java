package org.huying.matter.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.huying.platform.postgres.PostgresServer;
import org.huying.platform.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was sealed before seals held what lies under them is still under its seal. */
class PackedSealsMigrationTest {

    @Test
    void putsWhatLayUnderASealIntoItsRow() {
        JdbcClient.create(source("postgres"))
                .sql("create database seals_before")
                .update();
        migrate("094?");
        JdbcClient jdbc = JdbcClient.create(source("seals_before"));
        for (int seal = 1; seal <= 3; seal++) {
            jdbc.sql("insert into matter.seal values ('420107', ?, now(), ?, '', 0, '', '', '', 'k', '')")
                    .params(seal, seal == 3 ? 0 : 2)
                    .update();
        }
        head(jdbc, 1, 202403000000002L, 1, "bb");
        head(jdbc, 1, 202403000000001L, 2, "aa");
        head(jdbc, 2, 202403000000002L, 3, "dd");
        head(jdbc, 2, 202403000000002L, 2, "cc");
        migrate("latest");
        assertThat(jdbc.sql("""
                        select seal || ' ' || low || ' ' || high || ' ' || matters::text || ' ' || seqs::text || ' '
                               || encode(marks, 'hex') as line
                          from matter.seal order by seal
                        """).query((row, at) -> row.getString("line")).list())
                .containsExactly(
                        "1 202403000000001 202403000000002 {202403000000001,202403000000002} {2,1} " + "aa".repeat(32)
                                + "bb".repeat(32),
                        "2 202403000000002 202403000000002 {202403000000002,202403000000002} {2,3} " + "cc".repeat(32)
                                + "dd".repeat(32),
                        "3 0 0 {} {} ");
    }

    private static void head(JdbcClient jdbc, int seal, long matter, int seq, String hash) {
        jdbc.sql("insert into matter.seal_head values ('420107', ?, ?, ?, decode(repeat(?, 32), 'hex'))")
                .params(seal, matter, seq, hash)
                .update();
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(source("seals_before"))
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
