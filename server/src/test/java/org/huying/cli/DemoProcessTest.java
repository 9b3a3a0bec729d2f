package org.huying.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.huying.platform.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer runs it: a process of its own, stopped in good order and otherwise. */
class DemoProcessTest {

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path parent = Path.of("");

    private Path data = Path.of("");

    @BeforeEach
    void nameDirectory() {
        data = parent.resolve("huying demo");
    }

    @AfterEach
    void stopWhatRuns() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        PostgresServer.remove(data.resolve("postgres"));
    }

    @Test
    void comesUpAgainAfterAStopAndAfterAKill() throws Exception {
        RunningDemo first = start("--reset");
        assertThat(first.said()).anyMatch(line -> line.contains("Starting PostgreSQL 18"));
        assertThat(first.said()).anyMatch(line -> line.contains(first.address()));
        assertThat(first.said()).anyMatch(line -> line.contains("Password of the demo accounts: open sesame"));
        assertThat(first.said()).anyMatch(line -> line.contains("The work report and its pledges"));
        assertThat(statusOf(first.address() + "/")).isEqualTo(200);

        first.process().destroy();
        assertThat(first.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(PostgresServer.running(data.resolve("postgres"))).isEmpty();

        RunningDemo second = start();
        Optional<PostgresServer> left = PostgresServer.running(data.resolve("postgres"));
        second.process().destroyForcibly().waitFor();
        assertThat(PostgresServer.running(data.resolve("postgres")).map(PostgresServer::url))
                .isEqualTo(left.map(PostgresServer::url))
                .isPresent();

        RunningDemo third = start();
        assertThat(statusOf(third.address() + "/")).isEqualTo(200);
    }

    private RunningDemo start(String... more) throws IOException {
        RunningDemo demo = RunningDemo.start(data, "0.01", more);
        started.add(demo.process());
        return demo;
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
