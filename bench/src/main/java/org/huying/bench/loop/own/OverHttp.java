package org.huying.bench.loop.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.bench.loop.Contender;
import org.huying.bench.loop.Step;
import org.huying.bench.loop.Words;
import org.huying.bench.measure.Client;
import org.huying.bench.measure.Wire;
import org.huying.platform.DatabaseAddress;
import tools.jackson.databind.json.JsonMapper;

/** Huying over HTTP: a server in a process of its own, a bearer token for each account, JSON both ways. */
public final class OverHttp implements Contender {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ServerProcess server;
    private final Map<Step, String> tokens = new EnumMap<>(Step.class);

    /** The body of each step, up to the version that its matter is seen in. */
    private final Map<Step, String> bodies = new EnumMap<>(Step.class);

    private final String filing;
    private final String run = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);

    /** @param options of the server's virtual machine */
    public OverHttp(DatabaseAddress database, Path folder, List<String> options)
            throws IOException, InterruptedException {
        server = ServerProcess.start(database, folder, options);
        for (Step step : Step.values()) {
            tokens.put(step, token(step.who()));
        }
        String department = department();
        for (Step step : Step.values()) {
            String inputs = JSON.writeValueAsString(Inputs.of(step, department));
            String members = inputs.substring(1, inputs.length() - 1);
            bodies.put(step, "{" + members + (members.isEmpty() ? "" : ",") + "\"version\":");
        }
        filing = JSON.writeValueAsString(Map.of(
                "subject",
                Words.SUBJECT,
                "text",
                Words.TEXT,
                "category",
                Inputs.CATEGORY,
                "place",
                Inputs.PLACE,
                "channel",
                Inputs.CHANNEL));
    }

    @Override
    public Client client(int number) {
        Wire wire = wire();
        Walk walk = walk(number);
        return () -> {
            for (int step = 0; step < Step.COUNT; step++) {
                walk.step(wire);
            }
        };
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }

    private String token(String account) throws IOException, InterruptedException {
        String pair = account + ":" + OwnServer.PASSWORD;
        String answer = ask(
                HttpRequest.newBuilder(address("/api/v1/tokens"))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"label\": \"bench\"}")),
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        return JSON.readTree(answer).get("token").asString();
    }

    /** The unit of the one who handles, as the API tells of the caller. */
    private String department() throws IOException, InterruptedException {
        String answer = ask(
                HttpRequest.newBuilder(address("/api/v1/me")).GET(),
                "Bearer " + Objects.requireNonNull(tokens.get(Step.HANDLE)));
        return JSON.readTree(answer).get("units").get(0).asString();
    }

    private String ask(HttpRequest.Builder request, String authorization) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    request.header("Authorization", authorization)
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** A connection of somebody's own. */
    public Wire wire() {
        try {
            return new Wire(server.port());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Somebody who takes one matter after the other through the seven steps, over whichever connection is given. */
    public Walk walk(int number) {
        return new Walk(number);
    }

    /** One matter after the other, step by step. */
    public final class Walk {

        private final int number;
        private int loops;
        private Step next = Step.FILE;
        private String matter = "";
        private String version = "";

        private Walk(int number) {
            this.number = number;
        }

        /** Takes the next step, and returns when it is acknowledged. */
        public void step(Wire wire) throws IOException {
            Step step = next;
            if (step == Step.FILE) {
                loops++;
            }
            Wire.Answer answer = step == Step.FILE
                    ? post(wire, step, "/api/v1/lines/" + Inputs.LINE + "/matters", filing)
                    : post(
                            wire,
                            step,
                            "/api/v1/matters/" + matter + "/actions/" + step.word(),
                            bodies.get(step) + version + "}");
            if (step == Step.FILE) {
                matter = answer.header("Location").substring("/api/v1/matters/".length());
            }
            version = answer.header("ETag").replace("\"", "");
            next = step == Step.CLOSE ? Step.FILE : Step.values()[step.ordinal() + 1];
        }

        private Wire.Answer post(Wire wire, Step step, String path, String body) throws IOException {
            String headers = "Authorization: Bearer " + tokens.get(step) + "\r\nIdempotency-Key: " + run + "-" + number
                    + "-" + loops + "-" + step.number() + "\r\n";
            Wire.Answer answer = wire.post(path, headers, body);
            if (answer.status() / 100 != 2) {
                throw new IOException(path + " answered " + answer.status() + ": " + answer.body());
            }
            return answer;
        }
    }
}
