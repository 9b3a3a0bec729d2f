package org.huying.matter.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.Until;
import org.huying.demo.Api;
import org.huying.demo.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Server-sent events as a client receives them. */
@DemoServer
class LivePagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    /** Somebody signed in with a session, as a browser is. */
    private final class Member {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        private Member(String account) throws IOException, InterruptedException {
            post("/sign-in", "/sign-in", "name=" + account + "&password=" + DemoServer.PASSWORD);
        }

        private HttpRequest.Builder at(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .timeout(PATIENCE);
        }

        private int post(String page, String path, String body) throws IOException, InterruptedException {
            String form =
                    client.send(at(page).GET().build(), BodyHandlers.ofString()).body();
            Matcher token = TOKEN.matcher(form);
            assertThat(token.find()).isTrue();
            String whole = body + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            return client.send(
                            at(path).header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(whole))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }

        private Stream listen(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = at(path).header("Accept", "text/event-stream");
            if (headers.length > 0) {
                request.headers(headers);
            }
            return new Stream(client.send(request.GET().build(), BodyHandlers.ofInputStream()));
        }
    }

    /** What comes in, line by line. */
    private static final class Stream implements AutoCloseable {

        private final HttpResponse<InputStream> response;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private volatile boolean ended;

        private Stream(HttpResponse<InputStream> response) {
            this.response = response;
            Thread.ofVirtual().start(() -> {
                try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                    reader.lines().forEach(lines::add);
                } catch (IOException | java.io.UncheckedIOException closed) {
                    lines.add(":closed");
                }
                ended = true;
            });
        }

        private void hears(String what) throws InterruptedException {
            Until.holds(
                    "heard " + what + " in " + lines,
                    PATIENCE,
                    () -> lines.stream().anyMatch(line -> line.contains(what)));
        }

        private String id() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((one, two) -> two)
                    .orElseThrow()
                    .substring(3);
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    private String file(String subject) {
        return new Api(port)
                .post(
                        "operator",
                        "/lines/requests/matters",
                        Map.of("subject", subject, "text", "内容", "place", "420107001001", "channel", "phone"))
                .text("id");
    }

    @Test
    void tellsWhatChangedWithinTheScopeAndWhoIsThere() throws Exception {
        Member dispatcher = new Member("dispatcher");
        Member operator = new Member("operator");
        Member stranger = new Member("handler-jianshe");
        try (Stream heard = dispatcher.listen("/live");
                Stream nothing = stranger.listen("/live")) {
            assertThat(heard.response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(heard.response.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            heard.hears(":here");
            nothing.hears(":here");
            String id = file("听得到的");
            heard.hears("\"id\":\"" + id + "\"");
            assertThat(operator.post("/matters/" + id, "/live/presence", "matter=" + id + "&acting=true"))
                    .isEqualTo(204);
            heard.hears("\"acting\":true");
            assertThat(nothing.lines).noneMatch(line -> line.contains(id));
            assertThat(operator.post("/matters/" + id, "/live/presence/leave", "matter=" + id))
                    .isEqualTo(204);
            heard.hears("\"who\":[]");
        }
    }

    @Test
    void goesOnWhereItBrokeOff() throws Exception {
        Member dispatcher = new Member("dispatcher");
        String mark;
        try (Stream heard = dispatcher.listen("/live")) {
            heard.hears(":here");
            String id = file("断开之前");
            heard.hears(id);
            mark = heard.id();
        }
        String missed = file("断开之后");
        try (Stream again = dispatcher.listen("/live", "Last-Event-ID", mark)) {
            again.hears(missed);
            again.hears("\"again\":true");
        }
        try (Stream again = dispatcher.listen("/live?since=" + mark)) {
            again.hears(missed);
        }
    }

    @Test
    void isForThoseWhoAreSignedInAndToldSoByTheirScript() throws Exception {
        HttpClient nobody = HttpClient.newHttpClient();
        HttpRequest.Builder here = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live/here"));
        assertThat(nobody.send(here.copy().header("HX-Request", "true").build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
        HttpRequest live = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live"))
                .build();
        assertThat(nobody.send(live, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
        Member member = new Member("dispatcher");
        assertThat(member.client
                        .send(member.at("/live/here").build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
        assertThat(member.post("/inbox", "/live/presence", "matter=nonsense")).isEqualTo(204);
    }

    @Test
    void theWindowThatListenedLongestIsToldThatThereAreTooMany() throws Exception {
        Member member = new Member("handler-shuiwu");
        try (Stream first = member.listen("/live")) {
            first.hears(":here");
            Stream[] more = new Stream[8];
            for (int window = 0; window < more.length; window++) {
                more[window] = member.listen("/live");
                more[window].hears(":here");
            }
            first.hears("event:full");
            Until.holds("the first has ended", PATIENCE, () -> first.ended);
            for (Stream each : more) {
                each.close();
            }
        }
    }
}
