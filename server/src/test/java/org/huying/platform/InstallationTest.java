package org.huying.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.huying.base.DistrictCode;
import org.huying.platform.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** A command finds the demo's database whether a demo runs on it or not. */
class InstallationTest {

    private final Installation installation = new Installation();

    @TempDir
    private Path parent = Path.of("");

    private Path data = Path.of("");

    @BeforeEach
    void nameDirectory() {
        data = parent.resolve("data");
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("installation", spec()))
                .parseArgs("--data", data.toString());
    }

    @AfterEach
    void remove() {
        PostgresServer.remove(data.resolve("postgres"));
    }

    @Test
    void startsADatabaseOfItsOwnAndStopsItWhereNoneRuns() {
        int code = installation.with(context -> {
            assertThat(context.getBean(DistrictCode.class)).isEqualTo(new DistrictCode("420107"));
            return 3 + one(context);
        });
        assertThat(code).isEqualTo(4);
        assertThat(PostgresServer.running(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void usesTheDatabaseOfARunningDemoAndLeavesItRunning() {
        try (DataDirectory demo = DataDirectory.open(data).orElseThrow()) {
            PostgresServer server = PostgresServer.startDurable(demo.database());

            assertThat(installation.with(InstallationTest::one)).isEqualTo(1);

            assertThat(PostgresServer.running(demo.database()).map(PostgresServer::url))
                    .contains(server.url());
            server.stop();
        }
    }

    private CommandLine.Model.CommandSpec spec() {
        return CommandLine.Model.CommandSpec.forAnnotatedObject(installation);
    }

    private static int one(ApplicationContext context) {
        return JdbcClient.create(context.getBean(DataSource.class))
                .sql("select 1")
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
