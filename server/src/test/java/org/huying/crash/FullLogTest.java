package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.huying.base.Until;
import org.huying.platform.postgres.PostgresKeeper;
import org.huying.platform.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The disk that holds the write-ahead log is full: PostgreSQL ends itself, and nobody but Huying starts it again. */
class FullLogTest {

    private static final int CLERKS = 8;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void whoeverCannotBeWrittenDownIsTurnedAwayUntilThereIsRoomAgain() throws Exception {
        Site site = Site.make(Map.of(
                "huying.database.wait-for-answer", "6",
                "huying.database.wait-for-connection", "2000"));
        Optional<SmallDisk> disk = SmallDisk.mount(site.folder().resolve("small"), "160m");
        assumeTrue(disk.isPresent(), "this machine lets nobody mount a small disk");
        try (SmallDisk small = disk.get();
                Site open = site) {
            open.moveLogTo(small.path());
            ServerProcess server = site.server("server");
            server.start();
            try (Office office = new Office(server.address(), CLERKS, new Random(1));
                    PostgresKeeper keeper = PostgresKeeper.of(site.database())) {
                office.open();
                office.worksOn(50);
                small.fill();
                int before = office.book().turnedAwayCount();
                Until.holds("clerks are turned away", Duration.ofMinutes(2), () -> {
                    writeOn(site);
                    office.goesOn();
                    return office.book().turnedAwayCount() >= before + 2 * CLERKS;
                });
                Until.holds("PostgreSQL has given up", Duration.ofMinutes(1), site::databaseEnded);
                small.makeRoom();
                office.worksOn(50);
                office.closes();
                System.out.printf("full log: %s%n", office.book());
                office.everyFileIsThere();
                server.stop();
                try (Connection connection = site.database().connect(PostgresServer.DATABASE)) {
                    new Reckoning(office.book(), new StoredLedger(connection, List.of())).all();
                }
                site.isIntact();
                assertThat(keeper).isNotNull();
            }
        }
        site.forget();
    }

    /** Uses up what room the log has left in its last file. */
    private static void writeOn(Site site) {
        try (Connection connection = site.database().connect(PostgresServer.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_switch_wal()");
        } catch (SQLException away) {
            assertThat(away.getSQLState()).isNotNull();
        }
    }
}
