package org.huying.matter.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.huying.base.Until;
import org.huying.demo.Clerk;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.Test;

/** Server-sent events as a client receives them. */
class LivePagesTest extends OnTheDemo {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    private static Stream listen(Clerk clerk, String path, String... headers) {
        return new Stream(clerk.listen(path, headers));
    }

    private String file(String subject) {
        return api.file(subject).text("id");
    }

    @Test
    void tellsWhatChangedWithinTheScopeAndWhoIsThere() throws Exception {
        Clerk dispatcher = Clerk.of(port(), "dispatcher");
        Clerk operator = Clerk.of(port(), "operator");
        Clerk stranger = Clerk.of(port(), "handler-jianshe");
        try (Stream heard = listen(dispatcher, "/live");
                Stream nothing = listen(stranger, "/live")) {
            assertThat(heard.response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(heard.response.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            heard.hears(":here");
            nothing.hears(":here");
            String id = file("听得到的");
            heard.hears("\"id\":\"" + id + "\"");
            assertThat(operator.post("/live/presence", "matter", id, "acting", "true")
                            .statusCode())
                    .isEqualTo(204);
            heard.hears("\"acting\":true");
            assertThat(nothing.lines).noneMatch(line -> line.contains(id));
            assertThat(operator.post("/live/presence/leave", "matter", id).statusCode())
                    .isEqualTo(204);
            heard.hears("\"who\":[]");
        }
    }

    @Test
    void goesOnWhereItBrokeOff() throws Exception {
        Clerk dispatcher = Clerk.of(port(), "dispatcher");
        String mark;
        try (Stream heard = listen(dispatcher, "/live")) {
            heard.hears(":here");
            String id = file("断开之前");
            heard.hears(id);
            mark = heard.id();
        }
        String missed = file("断开之后");
        try (Stream again = listen(dispatcher, "/live", "Last-Event-ID", mark)) {
            again.hears(missed);
            again.hears("\"again\":true");
        }
        try (Stream again = listen(dispatcher, "/live?since=" + mark)) {
            again.hears(missed);
        }
    }

    @Test
    void isForThoseWhoAreSignedInAndToldSoByTheirScript() throws Exception {
        HttpClient nobody = HttpClient.newHttpClient();
        HttpRequest.Builder here = HttpRequest.newBuilder(URI.create(address("/live/here")));
        assertThat(nobody.send(here.copy().header("HX-Request", "true").build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
        HttpRequest live = HttpRequest.newBuilder(URI.create(address("/live"))).build();
        assertThat(nobody.send(live, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
        Clerk member = Clerk.of(port(), "dispatcher");
        assertThat(member.get("/live/here").statusCode()).isEqualTo(204);
        assertThat(member.post("/live/presence", "matter", "nonsense").statusCode())
                .isEqualTo(204);
    }

    @Test
    void theWindowThatListenedLongestIsToldThatThereAreTooMany() throws Exception {
        Clerk member = Clerk.of(port(), "handler-shuiwu");
        try (Stream first = listen(member, "/live")) {
            first.hears(":here");
            Stream[] more = new Stream[8];
            for (int window = 0; window < more.length; window++) {
                more[window] = listen(member, "/live");
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
