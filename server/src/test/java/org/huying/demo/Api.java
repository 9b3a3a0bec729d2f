package org.huying.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API that signs in with HTTP Basic and reads JSON; it knows nothing of lines. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    public Api(int port) {
        base = "http://localhost:" + port + "/api/v1";
    }

    /** An answer. */
    public record Answer(int status, HttpResponse<String> response, JsonNode body) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    public Answer get(String account, String path, String... headers) {
        return send(request(account, path, headers).GET().build());
    }

    public Answer post(String account, String path, Object body, String... headers) {
        String json = body instanceof String text ? text : JSON.writeValueAsString(body);
        return send(request(account, path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A resident's request, as an operator takes it down. */
    public Answer file(String subject) {
        Map<String, ?> request =
                Map.of("subject", subject, "text", "请尽快处理。", "place", "420107001001", "channel", "phone");
        Answer filed = post("operator", "/lines/requests/matters", request);
        if (filed.status() != 201) {
            throw new AssertionError(filed.response().body());
        }
        return filed;
    }

    /** With any method, for whoever tries every address. */
    public Answer send(String method, String account, String path, Object body) {
        return send(request(account, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public Answer act(String account, String matter, String action, Map<String, ?> inputs, String... headers) {
        return post(account, "/matters/" + matter + "/actions/" + action, inputs, headers);
    }

    /** Brings a file, as a form of a browser would. */
    public Answer upload(String account, String filename, byte[] content) {
        String boundary = "----huying-test-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(account, "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(java.util.List.of(start, content, end)))
                .build());
    }

    /** The request without who asks, for whoever has no account. */
    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpRequest.Builder request(String account, String path, String... headers) {
        String credentials = account + ":" + DemoServer.PASSWORD;
        HttpRequest.Builder request = anonymous(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode body = JSON.readTree(json && !response.body().isEmpty() ? response.body() : "null");
            return new Answer(response.statusCode(), response, body);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
