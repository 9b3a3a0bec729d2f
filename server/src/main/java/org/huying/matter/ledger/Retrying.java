package org.huying.matter.ledger;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a transaction again when it lost a race: for a row, for a key, or for a block of serials. */
@Component
public final class Retrying {

    private static final int TRIES = 10;
    private static final long FIRST_PAUSE = Duration.ofMillis(2).toNanos();

    private final TransactionTemplate transaction;
    private final RandomGenerator random;

    Retrying(PlatformTransactionManager transactions, RandomGenerator random) {
        this.transaction = new TransactionTemplate(transactions);
        this.random = random;
    }

    /** One try of a transaction. */
    public static final class Attempt {

        private final TransactionStatus status;
        private final boolean again;

        private Attempt(TransactionStatus status, boolean again) {
            this.status = status;
            this.again = again;
        }

        /** Whether it was tried before. */
        boolean again() {
            return again;
        }

        /** Nothing that was written stays. */
        void undo() {
            status.setRollbackOnly();
        }
    }

    /**
     * @throws ConcurrencyFailureException if it loses every time
     */
    public <T> T inTransaction(Function<Attempt, T> work) {
        boolean again = false;
        for (int attempt = 1; ; attempt++) {
            boolean before = again;
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.apply(new Attempt(status, before))));
            } catch (Serials.UsedUp usedUp) {
                usedUp.reserve();
            } catch (ConcurrencyFailureException lost) {
                giveUpAfter(attempt, lost);
                again = true;
                pause(attempt);
            } catch (DuplicateKeyException used) {
                if (!String.valueOf(used.getMessage()).contains("receipt_pk")) {
                    throw used;
                }
                giveUpAfter(attempt, used);
                again = true;
            }
        }
    }

    private static <E extends RuntimeException> void giveUpAfter(int attempt, E failure) {
        if (attempt >= TRIES) {
            throw failure;
        }
    }

    private void pause(int attempt) {
        long most = FIRST_PAUSE << Math.min(attempt, 6);
        LockSupport.parkNanos(random.nextLong(most / 2, most));
    }
}
