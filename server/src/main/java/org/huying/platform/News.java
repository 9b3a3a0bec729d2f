package org.huying.platform;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether something has changed that no server may go on without: an account, a token, the district, its calendar. Whoever
 * keeps what was read of these ({@link Remembered}) keeps it under the mark at which it was read; any news moves the mark.
 * While nobody can say whether there are news there is no mark, and nothing is kept.
 */
@Component
public final class News {

    /** For how long a server that hears nothing more goes by what it has heard. */
    static final Duration TRUSTED = Duration.ofSeconds(3);

    /** No mark: news may have been missed. */
    static final long DEAF = -1;

    private record Heard(boolean hearing, long nanos) {}

    private final AtomicLong mark = new AtomicLong();
    private final LongSupplier nanos;
    private volatile Heard heard = new Heard(false, 0);

    /** Deaf until somebody listens for it. */
    @Autowired
    public News() {
        this(System::nanoTime);
    }

    News(LongSupplier nanos) {
        this.nanos = nanos;
    }

    long mark() {
        Heard last = heard;
        return last.hearing() && nanos.getAsLong() - last.nanos() < TRUSTED.toNanos() ? mark.get() : DEAF;
    }

    /**
     * Tells this server of a change that it makes itself, so that whoever was told that it is done never finds it undone here.
     * The database tells the others.
     */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            move();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                move();
            }
        });
    }

    /** What was read up to now may be out of date. */
    void move() {
        mark.incrementAndGet();
    }

    /** Everything is known that was committed before this moment. */
    void heardUpTo(long moment) {
        heard = new Heard(true, moment);
    }

    void deafen() {
        heard = new Heard(false, 0);
        move();
    }

    long nanos() {
        return nanos.getAsLong();
    }
}
