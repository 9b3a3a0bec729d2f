package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * Two servers on one database behind a proxy, under load, each stopped in good order and started
 * again while the other goes on. {@code -Dhuying.rolling.rounds} sets how often, {@code
 * -Dhuying.rolling.clerks} how many work meanwhile.
 */
class TwoServersTest {

    private static final int ROUNDS = Integer.getInteger("huying.rolling.rounds", 1);
    private static final int CLERKS = Integer.getInteger("huying.rolling.clerks", 4);
    private static final int ALARMS = 200;

    private final Random random = new Random(ROUNDS);
    private Site site;
    private List<ServerProcess> servers;
    private ReadyProxy proxy;
    private Office office;

    @BeforeEach
    void openForBusiness() throws Exception {
        site = Site.make(Map.of("huying.drain", "1500ms"));
        servers = List.of(site.server("one"), site.server("two"));
        for (ServerProcess server : servers) {
            server.start();
        }
        proxy = new ReadyProxy(servers);
        proxy.awaitAllReady();
        office = new Office(proxy.address(), CLERKS, random);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
        proxy.close();
        site.close();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void noRequestFailsWhileEachIsRestartedAndTogetherTheyDoEverythingOnce() throws Exception {
        Alarms alarms;
        try (AdminDesk desk = site.desk()) {
            alarms = Alarms.file(desk, ALARMS, Duration.ofSeconds(20L * ROUNDS));
        }
        office.open();
        for (int round = 1; round <= ROUNDS; round++) {
            for (ServerProcess server : servers) {
                office.worksOn(50);
                server.stop();
                server.start();
                proxy.awaitAllReady();
            }
        }
        office.worksOn(50);
        office.closes();
        Instant then = Instant.now();
        site.nothingIsDueBy(then);

        System.out.printf(
                "two servers: %d restarts of each, %s, answered by each %s%n", ROUNDS, office.book(), proxy.served());
        assertThat(proxy.failures()).isEmpty();
        assertThat(office.book().unansweredCount()).isZero();
        assertThat(office.book().turnedAwayCount()).isZero();
        assertThat(proxy.served()).as("answered by each").allMatch(served -> served > 50);
        assertThat(site.complaints()).isEmpty();
        office.everyFileIsThere();
        for (ServerProcess server : servers) {
            server.stop();
        }
        everythingHappenedOnceAndIsSealed(alarms, then);
        site.isIntact();
        site.forget();
    }

    private void everythingHappenedOnceAndIsSealed(Alarms alarms, Instant then) throws Exception {
        try (Connection connection = site.database().connect(PostgresServer.DATABASE);
                AdminDesk desk = site.desk()) {
            StoredLedger stored = new StoredLedger(connection, alarms.matters());
            new Reckoning(office.book(), stored).all();
            assertThat(alarms.eachWentOffOnce(desk, then)).isGreaterThanOrEqualTo(ALARMS);
            assertThat(stored.unsealed())
                    .as("a server seals before it ends, and nobody has done anything since")
                    .isZero();
        }
    }
}
