package org.huying.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NewsTest {

    private final AtomicLong nanos = new AtomicLong(7_000_000_000L);
    private final News news = new News(nanos::get);
    private final Remembered<String, Integer> remembered = new Remembered<>(news, 10);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void keepsWhatWasReadUntilThereAreNews() {
        news.heardUpTo(nanos.get());
        assertThat(find()).contains(1);
        assertThat(find()).contains(1);
        news.changed();
        assertThat(find()).contains(2);
    }

    @Test
    void keepsNothingBeforeItHearsAndAfterItHasHeardNothingForAWhile() {
        assertThat(find()).contains(1);
        assertThat(find()).contains(2);
        news.heardUpTo(nanos.get());
        assertThat(find()).contains(3);
        assertThat(find()).contains(3);
        nanos.addAndGet(News.TRUSTED.toNanos());
        assertThat(find()).contains(4);
        assertThat(find()).contains(5);
    }

    @Test
    void forgetsEverythingWhenItGoesDeaf() {
        news.heardUpTo(nanos.get());
        find();
        news.deafen();
        news.heardUpTo(nanos.get());
        assertThat(find()).contains(2);
    }

    @Test
    void doesNotKeepWhatWasReadWhileTheNewsCame() {
        news.heardUpTo(nanos.get());
        remembered.find("a", key -> {
            news.changed();
            return Optional.of(reads.incrementAndGet());
        });
        assertThat(find()).contains(2);
        assertThat(find()).contains(2);
    }

    @Test
    void keepsNothingThatWasNotThere() {
        news.heardUpTo(nanos.get());
        assertThat(remembered.find("a", key -> Optional.empty())).isEmpty();
        assertThat(find()).contains(1);
    }

    @Test
    void letsATransactionReadForItselfAndTellsOfItAtItsEnd() {
        news.heardUpTo(nanos.get());
        find();
        try (HikariDataSource database = TestDatabase.fresh()) {
            new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
                news.changed();
                assertThat(find()).contains(2);
                assertThat(find()).contains(3);
            });
        }
        assertThat(find()).contains(4);
        assertThat(find()).contains(4);
    }

    private Optional<Integer> find() {
        return remembered.find("a", key -> Optional.of(reads.incrementAndGet()));
    }
}
