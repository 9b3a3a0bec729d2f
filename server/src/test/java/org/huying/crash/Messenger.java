package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.huying.base.Until;
import tools.jackson.databind.JsonNode;

/** Carries orders to the server through its crashes: what was not answered is sent again as it was. */
final class Messenger {

    private final Api api;
    private final Book book;
    private final RandomGenerator random;

    Messenger(Api api, Book book, RandomGenerator random) {
        this.api = api;
        this.book = book;
        this.random = random;
    }

    /** Sends an order until it is acknowledged; every few orders once more after that, which must change nothing. */
    Acknowledged deliver(Order order) throws InterruptedException {
        Optional<Acknowledged> answer = Optional.empty();
        while (answer.isEmpty()) {
            answer = trySending(order);
        }
        return kept(answer.get());
    }

    /** As {@link #deliver}, but where the answer fails to come the order may be given up for good. */
    Optional<Acknowledged> deliverOrAbandon(Order order) throws InterruptedException {
        int before = book.unansweredCount();
        Optional<Acknowledged> answer = trySending(order);
        if (answer.isEmpty() && book.unansweredCount() > before && random.nextInt(3) == 0) {
            book.abandon(order);
            return Optional.empty();
        }
        return Optional.of(answer.isPresent() ? kept(answer.get()) : deliver(order));
    }

    /** Brings a file; the same content is the same file, so that it needs no key. */
    String bring(String account, String content) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = api.upload(account, content);
                if (turnsAway(answer)) {
                    continue;
                }
                String id = Api.json(answer, 201).get("id").asString();
                book.upload(new Book.Evidence(id, content));
                return id;
            } catch (IOException broken) {
                awaitServer();
            }
        }
    }

    private Acknowledged kept(Acknowledged first) throws InterruptedException {
        book.acknowledge(first);
        if (random.nextInt(8) == 0) {
            Optional<Acknowledged> again = trySending(first.order());
            again.ifPresent(answer -> assertThat(answer).isEqualTo(first));
        }
        return first;
    }

    /** The server is there and its database is not; it says when to come again, which is at once for a test. */
    private boolean turnsAway(HttpResponse<String> answer) {
        if (answer.statusCode() != 503) {
            return false;
        }
        JsonNode problem = Api.JSON.readTree(answer.body());
        String code = problem.get("code").asString();
        assertThat(problem.get("message").get("zh").asString()).startsWith("数据库");
        assertThat(problem.get("message").get("en").asString()).startsWith("The database");
        assertThat(code).isIn("database-away", "database-busy", "storage-full");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        book.turnedAway(code);
        return true;
    }

    /** Empty where no answer came, or none that says what became of the order. */
    private Optional<Acknowledged> trySending(Order order) throws InterruptedException {
        try {
            HttpResponse<String> answer = api.give(order);
            return turnsAway(answer) ? Optional.empty() : Optional.of(read(order, answer));
        } catch (ConnectException down) {
            awaitServer();
        } catch (IOException broken) {
            book.unanswered();
        }
        return Optional.empty();
    }

    /** A server that was killed listens again. */
    private void awaitServer() throws InterruptedException {
        Until.holds("the server listens", Duration.ofMinutes(3), api::listens);
    }

    private Acknowledged read(Order order, HttpResponse<String> answer) {
        JsonNode matter = Api.json(answer, order.deed().equals("file") ? 201 : 200);
        if (answer.headers().firstValue("Idempotency-Replayed").isPresent()) {
            book.replayed();
        }
        return new Acknowledged(
                order,
                Long.parseLong(matter.get("id").asString()),
                matter.get("version").asInt());
    }
}
