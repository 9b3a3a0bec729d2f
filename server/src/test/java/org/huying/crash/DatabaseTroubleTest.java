package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.huying.base.Until;
import org.huying.platform.postgres.PostgresProcesses;
import org.huying.platform.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server whose database breaks its connections, hangs, keeps its rows locked and has no room left, one after the other,
 * while sixteen clerks work. Nobody waits for ever, each is told what is the matter, and all goes on without a hand as soon
 * as it can.
 */
class DatabaseTroubleTest {

    private static final int CLERKS = 16;

    private Site site;
    private ServerProcess server;
    private Office office;
    private Optional<SmallDisk> disk = Optional.empty();

    @BeforeEach
    void openForBusiness() throws Exception {
        site = Site.make(Map.of(
                "huying.database.wait-for-answer", "6",
                "huying.database.wait-for-statement", "5000",
                "huying.database.wait-for-connection", "2000",
                "huying.database.wait-for-lock", "2000"));
        disk = SmallDisk.mount(site.folder().resolve("small"), "400m");
        if (disk.isPresent()) {
            site.moveDatabaseTo(disk.get().path());
        }
        server = site.server("server");
        server.start();
        office = new Office(server.address(), CLERKS, new Random(1));
        office.open();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
        site.close();
        if (disk.isPresent()) {
            disk.get().close();
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void eachTroubleIsToldAndPassesWithoutAHand() throws Exception {
        office.worksOn(100);
        connectionsBreak();
        theDatabaseHangs();
        rowsStayLocked();
        if (disk.isPresent()) {
            theDiskIsFull(disk.get());
        } else {
            System.out.println("a full disk was not tried: this machine lets nobody mount one");
        }
        office.closes();
        System.out.printf("database in trouble: %s%n", office.book());
        assertThat(site.complaints()).isEmpty();
        office.everyFileIsThere();
        server.stop();
        try (Connection connection = site.database().connect(PostgresServer.DATABASE)) {
            new Reckoning(office.book(), new StoredLedger(connection, java.util.List.of())).all();
        }
        site.isIntact();
        office.close();
        site.close();
        if (disk.isPresent()) {
            disk.get().close();
            disk = Optional.empty();
        }
        site.forget();
    }

    private void connectionsBreak() throws Exception {
        for (int time = 0; time < 5; time++) {
            execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'huying'");
            office.worksOn(30);
        }
    }

    private void theDatabaseHangs() throws Exception {
        int before = office.book().turnedAwayCount();
        PostgresProcesses processes = site.processes();
        processes.freeze();
        try {
            everyoneIsTurnedAway(before);
        } finally {
            processes.thaw();
        }
        office.worksOn(50);
    }

    private void rowsStayLocked() throws Exception {
        try (Connection blocker = site.database().connect(PostgresServer.DATABASE);
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table matter.matter in exclusive mode");
            int before = office.book().turnedAwayCount("database-busy");
            Until.holds("clerks are told that it is busy", Duration.ofMinutes(1), () -> {
                office.goesOn();
                return office.book().turnedAwayCount("database-busy") > before + CLERKS;
            });
            blocker.rollback();
        }
        office.worksOn(50);
    }

    private void theDiskIsFull(SmallDisk small) throws Exception {
        small.fill();
        Until.holds("clerks are told that there is no room", Duration.ofMinutes(2), () -> {
            office.goesOn();
            return office.book().turnedAwayCount("storage-full") > CLERKS;
        });
        small.makeRoom();
        office.worksOn(50);
    }

    /** As many answers as there are clerks: nobody waits for the database to come back. */
    private void everyoneIsTurnedAway(int before) throws Exception {
        Until.holds("clerks are turned away", Duration.ofMinutes(1), () -> {
            office.goesOn();
            return office.book().turnedAwayCount() >= before + CLERKS;
        });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = site.database().connect(PostgresServer.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
