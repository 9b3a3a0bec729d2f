package org.huying.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.platform.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server of a real district says where it cannot start. */
class ServeProcessTest {

    @TempDir
    private Path parent = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private PostgresServer database;

    @BeforeEach
    void startDatabase() {
        database = PostgresServer.startDurable(parent.resolve("postgres"));
    }

    @AfterEach
    void stopDatabase() {
        database.stop();
        PostgresServer.remove(parent.resolve("postgres"));
    }

    @Test
    void namesTheCommandWhereTheDistrictIsNotFoundedAndTheVersionWhereTheSchemaDoesNotFit() throws Exception {
        assertThat(serve("zh"))
                .singleElement()
                .asString()
                .startsWith("huying: 420199 ")
                .contains("./huying district found");

        execute("update flyway.flyway_schema_history set checksum = checksum + 1 where version = '010'");
        assertThat(serve("en"))
                .singleElement()
                .asString()
                .startsWith("huying: the database ")
                .contains("does not fit this version of Huying")
                .contains("010");
        assertThat(serve("zh")).singleElement().asString().contains("与本版呼应的表结构不符");
    }

    /** What it says beyond the steps of a start; it must end by itself, with the code of a refusal. */
    private List<String> serve(String language) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Huying.class.getName(),
                "serve",
                "--district",
                "420199",
                "--port",
                String.valueOf(freePort()),
                "--data",
                parent.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "HUYING_DATABASE_URL", database.url(),
                        "HUYING_DATABASE_USER", PostgresServer.USER,
                        "HUYING_DATABASE_PASSWORD", database.password()));
        Process process = builder.start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("[") && !line.startsWith("OpenJDK"))
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", said)).isEqualTo(1);
        return said;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect(PostgresServer.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return free.getLocalPort();
        }
    }
}
