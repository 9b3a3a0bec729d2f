package org.huying.administration;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.demo.DemoServer;

/** Somebody with a browser that knows no script: signs in, reads pages, sends forms, follows no redirect by itself. */
final class Clerk {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String base;

    Clerk(int port) {
        base = "http://localhost:" + port;
    }

    static Clerk of(int port, String account) {
        Clerk clerk = new Clerk(port);
        clerk.signIn(account, DemoServer.PASSWORD);
        return clerk;
    }

    HttpResponse<String> signIn(String account, String password) {
        return form("POST", "/sign-in", token("/sign-in"), "name", account, "password", password);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form with the token that guards the session. */
    HttpResponse<String> post(String path, String... fields) {
        return form("POST", path, token("/account"), fields);
    }

    HttpResponse<String> form(String method, String path, String token, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + coded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(coded(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    String token(String path) {
        return inputOf(get(path).body(), CSRF);
    }

    static String input(String page, String name) {
        return inputOf(page, Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\""));
    }

    private static String inputOf(String page, Pattern pattern) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("nothing like " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "zh-CN");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
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
