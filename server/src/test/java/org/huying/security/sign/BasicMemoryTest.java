package org.huying.security.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BasicMemoryTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();
    private final BasicMemory<String> memory = new BasicMemory<>(new SecureRandom(), 10);

    @Test
    void checksOnceAMinute() {
        ask("operator", "right", START);
        ask("operator", "right", START.plusSeconds(59));
        assertThat(checks).hasValue(1);
        ask("operator", "right", START.plusSeconds(60));
        assertThat(checks).hasValue(2);
    }

    @Test
    void remembersNothingOfAWrongPassword() {
        assertThat(memory.find("operator", "wrong", START, this::refused)).isEmpty();
        assertThat(memory.find("operator", "wrong", START, this::refused)).isEmpty();
        assertThat(checks).hasValue(2);
    }

    @Test
    void doesNotTakeOnePairForAnotherThatReadsTheSame() {
        ask("ab", "c", START);
        ask("a", "bc", START);
        ask("ab|", "c", START);
        ask("ab", "|c", START);
        assertThat(checks).hasValue(4);
    }

    @Test
    void forgetsWhenTold() {
        ask("operator", "right", START);
        memory.forget("operator", "right");
        ask("operator", "right", START);
        assertThat(checks).hasValue(2);
    }

    @Test
    void holdsNoMoreThanItsBound() {
        for (int i = 0; i < 11; i++) {
            ask("handler-" + i, "right", START);
        }
        ask("handler-0", "right", START);
        assertThat(checks).hasValue(12);
    }

    @Test
    void checksOnceForManyThatComeTogether() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(32)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                all.add(crowd.submit(() -> ask("operator", "right", START)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(checks).hasValue(1);
    }

    private void ask(String name, String password, Instant now) {
        assertThat(memory.find(name, password, now, () -> Optional.of(name + checks.incrementAndGet())))
                .hasValueSatisfying(known -> assertThat(known).startsWith(name));
    }

    private Optional<String> refused() {
        checks.incrementAndGet();
        return Optional.empty();
    }
}
