package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterQuery.Pressing;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class SharedTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final Visibility WHOLE = new Visibility(true, Set.of(), Set.of(), null);

    private final AtomicLong nanos = new AtomicLong();
    private final List<Runnable> beside = new ArrayList<>();
    private final Shared shared = new Shared(Duration.ofMillis(40), nanos::get, beside::add);
    private final AtomicInteger found = new AtomicInteger();

    @Test
    void keepsNothingThatIsFoundQuickly() {
        assertThat(shared.answer(pressing(NOW), taking(40))).containsExactly(1);
        assertThat(shared.answer(pressing(NOW), taking(40))).containsExactly(2);
        assertThat(beside).isEmpty();
    }

    @Test
    void showsWhatWasFoundLastWhereFindingItIsSlow() {
        findTwice();
        pass(1_000);
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(2);
        assertThat(beside).isEmpty();
    }

    @Test
    void findsAgainOnceItIsTenTimesAsOldAsFindingTakesAndLetsNobodyWait() {
        findTwice();
        pass(1_001);
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(2);
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(2);
        assertThat(beside).hasSize(1);
        beside.removeFirst().run();
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(3);
    }

    @Test
    void showsNothingThatIsHalfAMinuteOld() {
        findTwice();
        pass(30_001);
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(3);
        assertThat(beside).isEmpty();
    }

    @Test
    void takesTheSameQuestionAMomentLaterForTheSame() {
        findTwice();
        assertThat(shared.answer(pressing(NOW.plusSeconds(1)), taking(100))).containsExactly(2);
    }

    @Test
    void tellsApartWhoSeesWhat() {
        findTwice();
        Visibility part = new Visibility(false, Set.of("chengguan"), Set.of(), null);
        assertThat(shared.answer(question(part, NOW), taking(100))).containsExactly(3);
    }

    @Test
    void forgetsWhatCouldNotBeFoundAgain() {
        findTwice();
        pass(1_001);
        shared.answer(pressing(NOW), () -> {
            throw new QueryTimeoutException("too slow");
        });
        beside.removeFirst().run();
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(3);
    }

    @Test
    void keepsNothingThatWasSlowButOnce() {
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(1);
        assertThat(shared.answer(pressing(NOW), taking(10))).containsExactly(2);
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(3);
        assertThat(shared.answer(pressing(NOW), taking(10))).containsExactly(4);
    }

    private void findTwice() {
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(1);
        assertThat(shared.answer(pressing(NOW), taking(100))).containsExactly(2);
    }

    private Supplier<List<Integer>> taking(long millis) {
        return () -> {
            pass(millis);
            return List.of(found.incrementAndGet());
        };
    }

    private void pass(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    private static Shared.Question pressing(Instant at) {
        return question(WHOLE, at);
    }

    private static Shared.Question question(Visibility visibility, Instant at) {
        return Shared.Question.of(
                "burdens",
                new DistrictCode("420107"),
                visibility,
                MatterQuery.INBOX.pressing(new Pressing(at.plusSeconds(3_600), at.plusSeconds(7_200), true)));
    }
}
