package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.huying.platform.postgres.PostgresServer;
import org.huying.platform.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MarkMigrationTest {

    private static final String DATABASE = "marks_before";

    @Test
    void whatWaitedInOutboxesWaitsByItsMarkAndWhatWasSealedDoesNot() {
        JdbcClient.create(source("postgres")).sql("create database " + DATABASE).update();
        migrate("105");
        JdbcClient jdbc = JdbcClient.create(source(DATABASE));
        jdbc.sql("select matter.open_month(202403)")
                .query((row, number) -> row.getBoolean(1))
                .single();
        for (int seq = 1; seq <= 3; seq++) {
            event(jdbc, seq);
        }
        jdbc.sql("insert into matter.unsealed (district, matter, seq) values ('420107', 202403000000001, 3)")
                .update();
        jdbc.sql("insert into matter.untallied (district, matter, seq) values ('420107', 202403000000001, 3)")
                .update();
        jdbc.sql("insert into matter.tally (district, made_at, events) values ('420107', now(), 2)")
                .update();
        jdbc.sql("""
                insert into matter.matter_text (district, matter, worded, subject, text, grams, phones)
                values ('420107', 202403000000001, 1, '路灯', '不亮', '{1,2}', '{}')
                """).update();

        migrate("latest");

        assertThat(waiting(jdbc, "seal")).containsExactly(3);
        assertThat(waiting(jdbc, "tally")).containsExactly(3);
        assertThat(number(jdbc, "select count(*) from matter.tally"))
                .as("tallies to be made anew")
                .isZero();
        assertThat(number(jdbc, "select count(*) from matter.findable where grams = '{1,2}'"))
                .isEqualTo(1);
        event(jdbc, 4);
        FollowerStore followers = new FollowerStore(jdbc);
        FollowerStore.Stretch stretch = followers.stretch(LedgerFixture.DISTRICT, 1, 10);
        assertThat(waiting(jdbc, "seal")).containsExactly(3, 4);
        followers.move(LedgerFixture.DISTRICT, "seal", stretch.until(), Instant.EPOCH);
        assertThat(waiting(jdbc, "seal")).isEmpty();
    }

    private static List<Integer> waiting(JdbcClient jdbc, String follower) {
        return jdbc.sql("""
                select seq from matter.event
                 where district = '420107' and mark >= matter.followed('420107', :name) order by seq
                """)
                .param("name", follower)
                .query((row, number) -> row.getInt("seq"))
                .list();
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).single();
    }

    private static void event(JdbcClient jdbc, int seq) {
        jdbc.sql("""
                insert into matter.event (district, matter, seq, at, by, role, line_edition, calendar_edition,
                                          district_edition, type, digest, packed, hash)
                values ('420107', 202403000000001, :seq, now(), 'operator', 'operator', 1, 1, 1, 'commented', 1, '\\x00',
                        sha256('a'))
                """).param("seq", seq).update();
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
