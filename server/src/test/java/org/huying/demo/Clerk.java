package org.huying.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser that knows no script: signs in, reads pages, sends forms, follows no redirect by itself. */
public final class Clerk {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String base;

    private Clerk(int port) {
        base = "http://localhost:" + port;
    }

    public static Clerk of(int port, String account) {
        Clerk clerk = new Clerk(port);
        clerk.signIn(account, DemoServer.PASSWORD);
        return clerk;
    }

    HttpResponse<String> signIn(String account, String password) {
        return form("POST", "/sign-in", token("/sign-in"), "name", account, "password", password);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public HttpResponse<byte[]> file(String path) {
        return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    /** What the server goes on telling, until somebody closes it. */
    public HttpResponse<InputStream> listen(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        return send(
                (headers.length == 0 ? request : request.headers(headers)).GET().build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Sends a form with the token that guards the session. */
    public HttpResponse<String> post(String path, String... fields) {
        return form("POST", path, token("/account"), fields);
    }

    public HttpResponse<String> form(String method, String path, String token, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + coded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(coded(fields[i + 1]));
        }
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public String token(String path) {
        return inputOf(get(path).body(), CSRF);
    }

    private static String inputOf(String page, Pattern pattern) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("nothing like " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Accept-Language", "zh-CN");
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return client.send(request, reader);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
