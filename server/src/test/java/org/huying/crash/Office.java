package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huying.base.Until;

/** Clerks at work over HTTP, and the book of what they were told. */
final class Office implements AutoCloseable {

    private static final List<String> NAMES = List.of(
            "an", "bo", "cai", "ding", "er", "fu", "gao", "hu", "ji", "kong", "li", "ma", "niu", "ou", "pan", "qiu");

    private final Random random;
    private final Book book = new Book();
    private final AtomicBoolean evening = new AtomicBoolean();
    private final List<String> names;
    private final ExecutorService clerks;
    private final List<Future<Integer>> work = new ArrayList<>();
    private final Api api;

    /** @param many at most sixteen */
    Office(String address, int many, Random random) throws Exception {
        this.random = random;
        names = NAMES.subList(0, many);
        clerks = Executors.newFixedThreadPool(many);
        api = new Api(address);
        for (String account : List.of("operator", "dispatcher", "handler", "inspector")) {
            api.signIn(account, Site.PASSWORD);
        }
    }

    Book book() {
        return book;
    }

    void open() throws Exception {
        String lead = Api.json(api.get("dispatcher", "/api/v1/units"), 200)
                .get("items")
                .get(0)
                .get("code")
                .asString();
        Acknowledged common = messenger().deliver(Clerk.filing("all", book));
        for (String name : names) {
            work.add(clerks.submit(new Clerk(name, book, messenger(), lead, common.matter(), evening::get)));
        }
    }

    private Messenger messenger() {
        return new Messenger(api, book, new Random(random.nextLong()));
    }

    /** Returns when so many more commands have been acknowledged. */
    void worksOn(int more) throws Exception {
        int enough = book.acknowledgedCount() + more;
        Until.holds("the clerks' work goes on", Duration.ofMinutes(5), () -> {
            goesOn();
            return book.acknowledgedCount() >= enough;
        });
    }

    /** A clerk who has stopped before the evening has met what must not happen. */
    void goesOn() throws Exception {
        for (Future<Integer> clerk : work) {
            if (clerk.isDone()) {
                clerk.get();
            }
        }
    }

    /** Everybody finishes what is begun. */
    void closes() throws Exception {
        evening.set(true);
        for (Future<Integer> clerk : work) {
            clerk.get();
        }
    }

    void everyFileIsThere() throws Exception {
        for (Book.Evidence evidence : book.allUploaded()) {
            assertThat(api.get("handler", "/api/v1/attachments/" + evidence.id())
                            .body())
                    .isEqualTo(evidence.content());
        }
    }

    @Override
    public void close() {
        clerks.shutdownNow();
    }
}
