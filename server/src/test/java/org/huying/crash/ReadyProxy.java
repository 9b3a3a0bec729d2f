package org.huying.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.base.Until;

/**
 * What stands before two servers: it asks each five times a second whether it is ready and gives each request to one that
 * is, once. It keeps connections open to them as any proxy does. A request that fails is never tried elsewhere.
 */
final class ReadyProxy implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> OWN = Set.of(
            "connection", "content-length", "host", "transfer-encoding", "expect", "upgrade", "keep-alive", ":status");

    private final List<Backend> backends;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService looking = Executors.newScheduledThreadPool(2);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer front;

    /** One of the servers. */
    private static final class Backend {
        private final String address;
        private final AtomicInteger served = new AtomicInteger();
        private volatile boolean ready;

        private Backend(String address) {
            this.address = address;
        }
    }

    ReadyProxy(List<ServerProcess> servers) throws IOException {
        backends = servers.stream().map(server -> new Backend(server.address())).toList();
        front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        front.setExecutor(threads);
        front.createContext("/", this::forward);
        front.start();
        for (Backend backend : backends) {
            looking.scheduleWithFixedDelay(() -> look(backend), 0, 200, TimeUnit.MILLISECONDS);
        }
    }

    String address() {
        return "http://127.0.0.1:" + front.getAddress().getPort();
    }

    /** Everything that a client would have seen fail, each with the reason. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many requests each server has answered. */
    List<Integer> served() {
        return backends.stream().map(backend -> backend.served.get()).toList();
    }

    void awaitAllReady() throws InterruptedException {
        Until.holds(
                "all servers are ready",
                Duration.ofMinutes(1),
                () -> backends.stream().allMatch(backend -> backend.ready));
    }

    private void look(Backend backend) {
        try {
            HttpRequest asking = HttpRequest.newBuilder(URI.create(backend.address + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            backend.ready = client.send(asking, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            backend.ready = false;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange) throws IOException {
        List<Backend> ready = backends.stream().filter(backend -> backend.ready).toList();
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (ready.isEmpty()) {
            failures.add(what + ": no server is ready");
            answer(exchange, 502, new byte[0]);
            return;
        }
        Backend backend = ready.get(Math.floorMod(turn.getAndIncrement(), ready.size()));
        try {
            HttpResponse<byte[]> response = client.send(request(exchange, backend), BodyHandlers.ofByteArray());
            if (response.statusCode() >= 500) {
                failures.add(what + " at " + backend.address + ": " + response.statusCode());
            }
            backend.served.incrementAndGet();
            response.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            answer(exchange, response.statusCode(), response.body());
        } catch (IOException broken) {
            failures.add(what + " at " + backend.address + ": " + broken);
            answer(exchange, 502, new byte[0]);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(HttpExchange exchange, Backend backend) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(backend.address + exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        looking.shutdownNow();
        front.stop(0);
        threads.shutdownNow();
    }
}
