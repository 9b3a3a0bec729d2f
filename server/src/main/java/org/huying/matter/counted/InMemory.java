package org.huying.matter.counted;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.counting.By;
import org.huying.matter.counted.CountStore.Asked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts what no cell tells apart, such as what those may see who see a part of the district, from facts that this server
 * keeps in memory. They are read when somebody first asks, and while they are, and for a district too large for an eighth of
 * the memory, the database counts. Before every answer they are brought up with what was tallied meanwhile, so
 * that they say what the tables say; they go when nobody has asked for an hour.
 */
@Component
final class InMemory {

    private static final Logger LOG = LoggerFactory.getLogger(InMemory.class);

    private static final Duration UNASKED = Duration.ofHours(1);
    private static final int SHARE = 8;

    private final ColumnStore store;
    private final Executor beside;
    private final long most;
    private final Cache<DistrictCode, Held> held =
            Caffeine.newBuilder().expireAfterAccess(UNASKED).build();

    @Autowired
    InMemory(ColumnStore store) {
        this(
                store,
                work -> Thread.ofVirtual().name("facts in memory").start(work),
                Runtime.getRuntime().maxMemory() / SHARE / Columns.ROOM);
    }

    /**
     * @param beside what reads them while others are answered by the database
     * @param most how many matters are kept
     */
    InMemory(ColumnStore store, Executor beside, long most) {
        this.store = store;
        this.beside = beside;
        this.most = most;
    }

    /** The facts of a district as far as they were read. */
    private static final class Held {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private final AtomicBoolean reading = new AtomicBoolean();
        private volatile @Nullable Known known;
    }

    private record Known(Columns columns, ColumnStore.Stand stand) {}

    /** That there are more matters than are kept. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Optional<Map<String, Counts>> count(Asked asked, By by, Set<Counted> wanted) {
        return answer(asked, scan -> scan.count(by, wanted));
    }

    Optional<Map<String, Map<LocalDate, Counts>>> countByDay(
            Asked asked, By by, Set<Counted> wanted, Coarseness coarseness) {
        return answer(asked, scan -> scan.countByDay(by, wanted, coarseness));
    }

    Optional<List<Spot>> spots(Asked asked, Counted counted, double degrees) {
        return answer(asked, scan -> scan.spots(counted, degrees));
    }

    private <T> Optional<T> answer(Asked asked, Function<Scan, T> question) {
        if (!Scan.answers(asked)) {
            return Optional.empty();
        }
        DistrictCode district = asked.district();
        Held facts = held.get(district, none -> new Held());
        Known known = facts.known;
        Optional<ColumnStore.Stand> stand = store.stand(district);
        if (known == null
                || stand.isEmpty()
                || !stand.get().made().equals(known.stand().made())) {
            read(district, facts);
            return Optional.empty();
        }
        if (stand.get().mark() > known.stand().mark()) {
            bringUp(district, facts);
        }
        facts.lock.readLock().lock();
        try {
            Known now = facts.known;
            return now == null ? Optional.empty() : Optional.of(question.apply(new Scan(now.columns(), asked)));
        } finally {
            facts.lock.readLock().unlock();
        }
    }

    private void read(DistrictCode district, Held facts) {
        if (!facts.reading.compareAndSet(false, true)) {
            return;
        }
        beside.execute(() -> {
            boolean again = true;
            try {
                Columns columns = new Columns();
                Optional<ColumnStore.Stand> stand = store.all(district, row -> {
                    if (columns.size() >= most) {
                        throw new TooMany();
                    }
                    columns.put(row);
                });
                facts.known = stand.map(at -> new Known(columns, at)).orElse(null);
            } catch (TooMany tooMany) {
                again = false;
                LOG.info(
                        "district {} has more than {} matters: figures of parts of it are counted by the database",
                        district.value(),
                        most);
            } catch (DataAccessException | TransactionException failure) {
                LOG.debug("facts were not read into memory", failure);
            } finally {
                facts.reading.set(!again);
            }
        });
    }

    private void bringUp(DistrictCode district, Held facts) {
        facts.lock.writeLock().lock();
        try {
            Known known = facts.known;
            if (known == null) {
                return;
            }
            Columns columns = known.columns();
            facts.known = store.since(district, known.stand().mark(), columns::put)
                    .filter(now -> now.made().equals(known.stand().made()))
                    .map(now -> new Known(columns, now))
                    .orElse(null);
        } finally {
            facts.lock.writeLock().unlock();
        }
    }
}
