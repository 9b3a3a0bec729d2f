package org.huying.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
        Demo first = start("--reset");
        assertThat(first.said).anyMatch(line -> line.contains("Starting PostgreSQL 18"));
        assertThat(first.said).anyMatch(line -> line.contains(first.address));
        assertThat(first.said).anyMatch(line -> line.contains("Password of the demo accounts: open sesame"));
        assertThat(statusOf(first.address + "/")).isEqualTo(200);

        first.process.destroy();
        assertThat(first.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(PostgresServer.running(data.resolve("postgres"))).isEmpty();

        Demo second = start();
        Optional<PostgresServer> left = PostgresServer.running(data.resolve("postgres"));
        second.process.destroyForcibly().waitFor();
        assertThat(PostgresServer.running(data.resolve("postgres")).map(PostgresServer::url))
                .isEqualTo(left.map(PostgresServer::url))
                .isPresent();

        Demo third = start();
        assertThat(statusOf(third.address + "/")).isEqualTo(200);
    }

    private record Demo(Process process, String address, List<String> said) {}

    private Demo start(String... more) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Huying.class.getName(),
                "demo",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HUYING_DEMO_PASSWORD", "open sesame");
        Process process = builder.start();
        started.add(process);
        return new Demo(process, "http://localhost:" + port, readUntilReady(process));
    }

    private static List<String> readUntilReady(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains("Ctrl-C")) {
                return said;
            }
        }
        throw new IOException("the demo ended:\n" + String.join("\n", said));
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

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return free.getLocalPort();
        }
    }
}
