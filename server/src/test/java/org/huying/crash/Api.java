package org.huying.crash;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API over HTTP, each account with a bearer token of its own that has to outlive the crashes too. */
final class Api {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "huying-crash-test";

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(String address) {
        this.address = address;
    }

    /** Makes the token that the account is known by from then on. */
    void signIn(String account, String password) throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(to("/api/v1/tokens")
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"label\": \"crash test\"}")));
        tokens.put(account, json(answer, 201).get("token").asString());
    }

    /** Whether somebody is there to be asked. */
    boolean listens() {
        URI there = URI.create(address);
        try (Socket socket = new Socket(there.getHost(), there.getPort())) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
        return send(by(account, path).GET());
    }

    HttpResponse<String> give(Order order) throws IOException, InterruptedException {
        return send(by(order.account(), order.path())
                .header("Idempotency-Key", order.mark())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order.body())));
    }

    HttpResponse<String> upload(String account, String text) throws IOException, InterruptedException {
        String form =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"evidence.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n" + text + "\r\n--" + BOUNDARY + "--\r\n";
        return send(by(account, "/api/v1/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form)));
    }

    /** The body of an answer that has to have this status. */
    static JsonNode json(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                    + " and not " + status + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder by(String account, String path) {
        return to(path).header("Authorization", "Bearer " + tokens.get(account));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
