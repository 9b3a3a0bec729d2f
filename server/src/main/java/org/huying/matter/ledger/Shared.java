package org.huying.matter.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterQuery.Pressing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Answers that are found matter by matter, shared by everybody who asks the same where finding them is slow: about all
 * that is open, since what is late and what soon will be changes by waiting and by no event, so that no tally holds it;
 * about the part of the district that somebody may see, which no tally tells apart. With a million matters to look
 * through a page would wait for a second. So it shows what was found last, while it is found again once that is older
 * than ten times what finding takes: those who look on cost a tenth of a processor at most. Where finding is quick,
 * or was slow but once, nothing is kept and every page finds for itself.
 */
@Component
public final class Shared {

    private static final Logger LOG = LoggerFactory.getLogger(Shared.class);

    private static final Duration QUICK = Duration.ofMillis(80);
    private static final int TIMES = 10;
    private static final Duration OLDEST = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 200;

    /** What was asked; of the instants in it only which of them there are, since they move on with every asking. */
    public record Question(String kind, DistrictCode district, Visibility visibility, MatterQuery query) {

        /** A list, or what is counted of one. */
        public static Question of(String kind, DistrictCode district, Visibility visibility, MatterQuery query) {
            Pressing pressing = query.pressing();
            return new Question(
                    kind,
                    district,
                    visibility,
                    pressing == null
                            ? query
                            : query.pressing(new Pressing(Instant.EPOCH, Instant.EPOCH, pressing.late())));
        }
    }

    /** @param again whether finding it was slow more than once */
    private record Found(Object answer, long at, Duration took, boolean again) {

        Duration age(long now) {
            return Duration.ofNanos(now - at);
        }
    }

    private final Duration quick;
    private final LongSupplier nanos;
    private final Executor beside;
    private final Set<Object> asking = ConcurrentHashMap.newKeySet();
    private final Cache<Object, Found> found =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    @Autowired
    Shared() {
        this(
                QUICK,
                System::nanoTime,
                work -> Thread.ofVirtual().name("shared answer").start(work));
    }

    /**
     * @param quick what takes no longer is not kept
     * @param nanos the time, from anywhere
     * @param beside what finds again while others read on
     */
    Shared(Duration quick, LongSupplier nanos, Executor beside) {
        this.quick = quick;
        this.nanos = nanos;
        this.beside = beside;
    }

    /** @param question all that the answer depends on but the time; whose answer is always of one type, and never changed */
    @SuppressWarnings("unchecked")
    public <T> T answer(Object question, Supplier<T> finding) {
        Found last = found.getIfPresent(question);
        if (last == null || !last.again() || last.age(nanos.getAsLong()).compareTo(OLDEST) > 0) {
            return (T) find(question, finding).answer();
        }
        boolean old = last.age(nanos.getAsLong()).compareTo(last.took().multipliedBy(TIMES)) > 0;
        if (old && asking.add(question)) {
            beside.execute(() -> again(question, finding));
        }
        return (T) last.answer();
    }

    private <T> void again(Object question, Supplier<T> finding) {
        try {
            find(question, finding);
        } catch (DataAccessException failure) {
            // Whoever asks next finds for themselves, and is told what is wrong.
            LOG.debug("what is shared was not found again", failure);
            found.invalidate(question);
        } finally {
            asking.remove(question);
        }
    }

    private <T> Found find(Object question, Supplier<T> finding) {
        long begun = nanos.getAsLong();
        T answer = finding.get();
        long now = nanos.getAsLong();
        Found one = new Found(answer, now, Duration.ofNanos(now - begun), found.getIfPresent(question) != null);
        if (one.took().compareTo(quick) > 0) {
            found.put(question, one);
        } else {
            found.invalidate(question);
        }
        return one;
    }
}
