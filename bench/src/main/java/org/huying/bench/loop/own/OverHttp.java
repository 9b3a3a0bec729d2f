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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(\\d{15})\"");
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*(\\d+)");

    private final ServerProcess server;
    private final Map<Step, String> tokens = new EnumMap<>(Step.class);
    private final Map<Step, Map<String, Object>> bodies = new EnumMap<>(Step.class);
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
            bodies.put(step, Inputs.of(step, department));
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
        try {
            Caller caller = new Caller(number, new Wire(server.port()));
            return caller::loop;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
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

    /** Takes one matter after the other through the seven steps, over one connection. */
    private final class Caller {

        private final int number;
        private final Wire wire;
        private int loops;

        private Caller(int number, Wire wire) {
            this.number = number;
            this.wire = wire;
        }

        private void loop() throws IOException {
            loops++;
            String answer = post(Step.FILE, "/api/v1/lines/" + Inputs.LINE + "/matters", filing);
            for (Step step : Step.values()) {
                if (step != Step.FILE) {
                    answer = post(
                            step,
                            "/api/v1/matters/" + first(ID, answer) + "/actions/" + step.word(),
                            body(step, answer));
                }
            }
        }

        private String body(Step step, String seen) {
            Map<String, Object> body = new HashMap<>(Objects.requireNonNull(bodies.get(step)));
            body.put("version", Integer.valueOf(first(VERSION, seen)));
            return JSON.writeValueAsString(body);
        }

        private String post(Step step, String path, String body) throws IOException {
            String headers = "Authorization: Bearer " + tokens.get(step) + "\r\nIdempotency-Key: " + run + "-" + number
                    + "-" + loops + "-" + step.number() + "\r\n";
            Wire.Answer answer = wire.post(path, headers, body);
            if (answer.status() / 100 != 2) {
                throw new IOException(path + " answered " + answer.status() + ": " + answer.body());
            }
            return answer.body();
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
