package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.base.Until;
import org.huying.cli.Huying;
import org.huying.platform.AdminDesk;
import org.huying.platform.DatabaseAddress;
import org.huying.platform.postgres.PostgresProcesses;
import org.huying.platform.postgres.PostgresServer;
import org.springframework.util.FileSystemUtils;

/** A durable PostgreSQL and a folder of files, on which any number of servers run and all may be killed. */
final class Site implements AutoCloseable {

    static final String PASSWORD = "open sesame";

    private final Path folder;
    private final Map<String, String> settings;
    private final List<ServerProcess> servers = new ArrayList<>();
    private PostgresServer database;

    private Site(Path folder, PostgresServer database, Map<String, String> settings) {
        this.folder = folder;
        this.database = database;
        this.settings = settings;
    }

    /** @param settings of the servers, beyond the usual */
    static Site make(Map<String, String> settings) throws IOException {
        Path folder = Files.createTempDirectory("huying-crash-");
        return new Site(folder, PostgresServer.startDurable(folder.resolve("postgres")), settings);
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    PostgresServer database() {
        return database;
    }

    PostgresProcesses processes() {
        return PostgresProcesses.on(folder.resolve("postgres"));
    }

    ServerProcess server(String name) {
        ServerProcess server = new ServerProcess(this, name);
        servers.add(server);
        return server;
    }

    /** Somebody who works on the same database past the servers. */
    AdminDesk desk() {
        return new AdminDesk(DatabaseAddress.of(database), data());
    }

    /** Keeps all tables on another disk; nobody may be connected. */
    void moveDatabaseTo(Path disk) throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create tablespace elsewhere location '" + disk + "'");
            statement.execute("alter database " + PostgresServer.DATABASE + " set tablespace elsewhere");
        }
    }

    /** Keeps the log of the database on another disk, in as few files as it can do with. */
    void moveLogTo(Path disk) throws IOException, SQLException {
        try (Connection connection = database.connect(PostgresServer.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set min_wal_size = '32MB'");
            statement.execute("alter system set max_wal_size = '48MB'");
        }
        database.stop();
        Path log = cluster().resolve("pg_wal");
        FileSystemUtils.copyRecursively(log, disk.resolve("pg_wal"));
        FileSystemUtils.deleteRecursively(log);
        Files.createSymbolicLink(log, disk.resolve("pg_wal"));
        database = PostgresServer.startDurable(folder.resolve("postgres"));
    }

    private Path cluster() {
        return folder.resolve("postgres").resolve("cluster");
    }

    /** Whether no server of the database runs at this moment. */
    boolean databaseEnded() {
        return PostgresServer.running(folder.resolve("postgres")).isEmpty();
    }

    void killDatabase() throws InterruptedException {
        processes().kill();
    }

    /** It recovers by itself, and is found where it was. */
    void startDatabase() {
        String before = database.url();
        database = PostgresServer.startDurable(folder.resolve("postgres"));
        assertThat(database.url()).isEqualTo(before);
    }

    /** Waits until the clockwork has nothing left to do of what had fallen due by then, and the tallies hold it. */
    void nothingIsDueBy(Instant then) throws SQLException, InterruptedException {
        try (Connection connection = database.connect(PostgresServer.DATABASE)) {
            StoredLedger stored = new StoredLedger(connection, List.of());
            Until.holds("what is due is fired", Duration.ofMinutes(1), () -> stored.dueBy(then) == 0);
            Until.holds("everything is tallied", Duration.ofMinutes(1), () -> stored.untallied() == 0);
        }
    }

    /** Whether the ledger verifies, and the tallies are what a rebuild makes; each in a process of its own. */
    void isIntact() throws IOException, InterruptedException {
        assertThat(verified("ledger")).contains("Intact.");
        assertThat(verified("tally")).contains("the tallies are what follows from the ledger");
    }

    private String verified(String what) throws IOException, InterruptedException {
        Path log = folder.resolve("verify-" + what + ".log");
        int code = java(log, List.of(what, "verify")).waitFor();
        String said = Files.readString(log);
        assertThat(code).as(said).isZero();
        return said;
    }

    Process java(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx512m",
                "-Duser.language=en"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Huying.class.getName()));
        command.addAll(arguments);
        command.addAll(List.of("--data", data().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("HUYING_DATABASE_URL", database.url());
        builder.environment().put("HUYING_DATABASE_USER", PostgresServer.USER);
        builder.environment().put("HUYING_DATABASE_PASSWORD", database.password());
        builder.environment().put("HUYING_DEMO_PASSWORD", PASSWORD);
        return builder.start();
    }

    /** What any server complained about. */
    String complaints() throws IOException {
        StringBuilder complaints = new StringBuilder();
        for (ServerProcess server : servers) {
            complaints.append(server.complaints());
        }
        return complaints.toString();
    }

    /** Throws away files and logs; a run that failed leaves them to whoever looks into it. */
    void forget() throws IOException, InterruptedException {
        close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Override
    public void close() throws InterruptedException {
        for (ServerProcess server : servers) {
            server.close();
        }
        PostgresServer.remove(folder.resolve("postgres"));
    }
}
