package org.huying.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of the demo, on a directory of its own, with its real settings. */
class PostgresServerTest {

    @TempDir
    private Path parent = Path.of("");

    private Path directory = Path.of("");

    @BeforeEach
    void nameDirectory() {
        directory = parent.resolve("huying demo");
    }

    @AfterEach
    void removeDirectory() {
        PostgresServer.remove(directory);
    }

    @Test
    void keepsWhatItAcknowledges() throws SQLException {
        PostgresServer server = start();
        try (Connection connection = server.connect(PostgresServer.DATABASE)) {
            assertThat(Durability.setting(connection, "fsync")).isEqualTo("on");
            assertThat(Durability.setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(Durability.setting(connection, "full_page_writes")).isEqualTo("on");
            assertThat(Durability.setting(connection, "server_encoding")).isEqualTo("UTF8");
            assertThat(Durability.setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Durability.setting(connection, "data_checksums")).isEqualTo("on");
            assertThat(Durability.setting(connection, "server_version")).startsWith("18.");
        }
    }

    @Test
    void remembersItsRowsAfterAStop() throws SQLException {
        PostgresServer first = start();
        execute(first, "create table promise (words text)");
        execute(first, "insert into promise values ('路灯五个工作日内修复')");
        first.stop();

        PostgresServer second = start();

        assertThat(read(second, "select words from promise")).isEqualTo("路灯五个工作日内修复");
    }

    @Test
    void recoversAfterItWasKilled() throws Exception {
        PostgresServer first = start();
        execute(first, "create table promise (words text)");
        execute(first, "insert into promise values ('kept')");
        Path data = clusterOf(directory);
        ProcessHandle process =
                ProcessHandle.of(Postmaster.of(data).orElseThrow().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();

        PostgresServer second = start();

        assertThat(read(second, "select words from promise")).isEqualTo("kept");
    }

    @Test
    void isTakenOverWhenItOutlivedItsMaster() throws SQLException {
        PostgresServer first = start();

        PostgresServer second = start();

        assertThat(second.url()).isEqualTo(first.url());
        assertThat(PostgresServer.running(directory)).isPresent();
    }

    @Test
    void isNotMistakenForAStrangerWithItsNumber() throws Exception {
        start().stop();
        Path pidFile = clusterOf(directory).resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/elsewhere\n1\n5432\n\n127.0.0.1\n1 1\nready\n");

        PostgresServer second = start();

        assertThat(read(second, "select 'up'")).isEqualTo("up");
    }

    @Test
    void hidesItsPasswordFromOthers() throws IOException {
        start();
        Path password = clusterOf(directory).resolveSibling("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(password)).matches("[0-9a-f]{48}");
    }

    @Test
    void refusesASettingThatForgets() throws SQLException {
        PostgresServer forgetful = PostgresServer.start(
                directory, TestPostgres.binaries(), Unprivileged.forThisProcess(), List.of("fsync=off"));
        try (Connection connection = forgetful.connect(PostgresServer.DATABASE)) {
            assertThatThrownBy(() -> Durability.require(connection))
                    .isInstanceOf(PostgresFailure.class)
                    .hasMessageContaining("fsync is off");
        }
    }

    @Test
    void runsAsNobodyWhereRootMayNotMakeANamespace() throws Exception {
        assumeTrue(Unprivileged.isRoot(), "only root has to become somebody else");
        Unprivileged nobody = Unprivileged.asNobody().orElseThrow();
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));

        PostgresServer server =
                PostgresServer.start(directory, TestPostgres.binaries(), nobody, PostgresServer.DURABLE);

        assertThat(read(server, "select 'up'")).isEqualTo("up");
        assertThat(Files.getOwner(directory.resolve("cluster")).getName()).isEqualTo("nobody");
        server.stop();
    }

    private PostgresServer start() {
        return PostgresServer.startDurable(directory, TestPostgres.binaries());
    }

    private static Path clusterOf(Path directory) {
        return directory.resolve("cluster");
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connect(PostgresServer.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connect(PostgresServer.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
