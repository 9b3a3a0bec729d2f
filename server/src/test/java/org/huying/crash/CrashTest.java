package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huying.base.Until;
import org.huying.platform.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Laws 9 and 10 on the real server: a process of its own on a durable PostgreSQL, loaded by clerks over HTTP, killed
 * again and again in the middle of their commands. {@code -Dhuying.crash.rounds} sets how often, {@code
 * -Dhuying.crash.seed} chooses the moments.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("huying.crash.rounds", 20);
    private static final long SEED = Long.getLong("huying.crash.seed", System.nanoTime());
    private static final List<String> CLERKS = List.of("an", "bo", "cai", "ding", "er", "fu");

    private final Random random = new Random(SEED);
    private final Book book = new Book();
    private final AtomicBoolean evening = new AtomicBoolean();
    private final ExecutorService clerks = Executors.newFixedThreadPool(CLERKS.size());
    private DoomedServer server;
    private Api api;

    @BeforeEach
    void openForBusiness() throws Exception {
        server = DoomedServer.make();
        server.start();
        api = new Api(server.address());
        for (String account : List.of("operator", "dispatcher", "handler", "inspector")) {
            api.signIn(account, DoomedServer.PASSWORD);
        }
    }

    @AfterEach
    void close() throws Exception {
        clerks.shutdownNow();
        server.close();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyAcknowledgedCommandSurvivesTwentyKillsOnceAndEveryChainIsIntact() throws Exception {
        List<Future<Integer>> work = startWork();
        for (int round = 1; round <= ROUNDS; round++) {
            killUnderLoad(work);
            server.start();
        }
        finish(work);

        assertThat(book.unansweredCount()).as("commands cut off by a kill").isGreaterThanOrEqualTo(ROUNDS);
        assertThat(book.replayedCount())
                .as("commands done before and answered again")
                .isPositive();
        assertThat(server.complaints()).isEmpty();
        everyFileIsThere();
        server.kill();
        try (Connection connection = server.database().connect(PostgresServer.DATABASE)) {
            Reckoning reckoning = new Reckoning(book, new StoredLedger(connection));
            reckoning.everyAcknowledgedOrderIsThereAtItsVersion();
            reckoning.nothingHappenedTwiceOrUnordered();
            reckoning.nothingIsHalfThere();
        }
        DoomedServer.Verdict verdict = server.verify();
        assertThat(verdict.code()).as(verdict.said()).isZero();
        assertThat(verdict.said()).contains("Intact.");
        server.forget();
    }

    private List<Future<Integer>> startWork() throws Exception {
        String lead = Api.json(api.get("dispatcher", "/api/v1/units"), 200)
                .get("items")
                .get(0)
                .get("code")
                .asString();
        Acknowledged common = messenger().deliver(Clerk.filing("all", book));
        List<Future<Integer>> work = new ArrayList<>();
        for (String name : CLERKS) {
            work.add(clerks.submit(new Clerk(name, book, messenger(), lead, common.matter(), evening::get)));
        }
        return work;
    }

    private Messenger messenger() {
        return new Messenger(api, book, new Random(random.nextLong()));
    }

    /**
     * After a number of commands that is drawn, so that every life of the server acknowledges something and ends at
     * another moment of the work.
     */
    private void killUnderLoad(List<Future<Integer>> work) throws Exception {
        int enough = book.acknowledgedCount() + random.nextInt(1, 60);
        Until.holds("the clerks' work goes on", Duration.ofMinutes(5), () -> {
            goesOn(work);
            return book.acknowledgedCount() >= enough;
        });
        server.kill();
    }

    /** A clerk who has stopped before the evening has met what must not happen. */
    private static void goesOn(List<Future<Integer>> work) throws Exception {
        for (Future<Integer> clerk : work) {
            if (clerk.isDone()) {
                clerk.get();
            }
        }
    }

    private void finish(List<Future<Integer>> work) throws Exception {
        evening.set(true);
        int matters = 0;
        for (Future<Integer> clerk : work) {
            matters += clerk.get();
        }
        System.out.printf(
                "crash test, seed %d: %d kills, %d matters, %d commands acknowledged, %d cut off, %d replayed, %d abandoned%n",
                SEED,
                ROUNDS,
                matters,
                book.acknowledgedCount(),
                book.unansweredCount(),
                book.replayedCount(),
                book.allAbandoned().size());
    }

    private void everyFileIsThere() throws Exception {
        for (Book.Evidence evidence : book.allUploaded()) {
            assertThat(api.get("handler", "/api/v1/attachments/" + evidence.id())
                            .body())
                    .isEqualTo(evidence.content());
        }
    }
}
