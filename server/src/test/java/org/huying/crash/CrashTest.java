package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.huying.platform.AdminDesk;
import org.huying.platform.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Laws 9 and 10 on the real server: a process of its own on a durable PostgreSQL, loaded by clerks over HTTP; server and
 * database are killed in turn, again and again, in the middle of their commands. {@code -Dhuying.crash.rounds} sets how
 * often, {@code -Dhuying.crash.seed} chooses the moments.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("huying.crash.rounds", 4);
    private static final long SEED = Long.getLong("huying.crash.seed", System.nanoTime());
    private static final int ALARMS = 200;

    private final Random random = new Random(SEED);
    private Site site;
    private ServerProcess server;
    private Office office;

    @BeforeEach
    void openForBusiness() throws Exception {
        site = Site.make(Map.of());
        server = site.server("server");
        server.start();
        office = new Office(server.address(), 16, random);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
        site.close();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedSurvivesEveryKillOnceAndEveryChainAndTimerIsIntact() throws Exception {
        Alarms alarms;
        try (AdminDesk desk = site.desk()) {
            alarms = Alarms.file(desk, ALARMS, Duration.ofSeconds(5L * ROUNDS));
        }
        office.open();
        for (int round = 1; round <= ROUNDS; round++) {
            office.worksOn(random.nextInt(1, 100));
            if (round % 2 == 1) {
                server.kill();
                server.start();
            } else {
                site.killDatabase();
                site.startDatabase();
            }
        }
        office.worksOn(50);
        office.closes();
        Instant then = Instant.now();
        site.nothingIsDueBy(then);

        System.out.printf("crash test, seed %d: %d kills, %s%n", SEED, ROUNDS, office.book());
        assertThat(office.book().unansweredCount())
                .as("commands cut off by a kill of the server")
                .isGreaterThanOrEqualTo(ROUNDS / 2);
        assertThat(office.book().replayedCount())
                .as("commands done before and answered again")
                .isPositive();
        assertThat(site.complaints()).isEmpty();
        office.everyFileIsThere();
        server.kill();
        try (Connection connection = site.database().connect(PostgresServer.DATABASE);
                AdminDesk desk = site.desk()) {
            new Reckoning(office.book(), new StoredLedger(connection, alarms.matters())).all();
            assertThat(alarms.eachWentOffOnce(desk, then))
                    .as("alarms that went off meanwhile")
                    .isGreaterThan(ALARMS / 2);
        }
        site.isIntact();
        site.forget();
    }
}
