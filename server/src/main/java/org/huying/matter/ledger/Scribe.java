package org.huying.matter.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes what commands have decided, each durable before it is acknowledged. While one statement is on its way to the
 * disk, whatever else is decided waits and goes together in the next: one round trip and one flush for all of them.
 * Nobody waits for company: who comes alone is written at once.
 */
@Component
final class Scribe implements AutoCloseable {

    /** Statements on their way at the same time. */
    private static final int HANDS = 2;

    /** Commands in one statement. */
    private static final int TOGETHER = 64;

    /**
     * Every statement finds its rows by their keys, however large the tables were when it was planned first; one plan
     * then serves for ever.
     */
    private static final String PLANNED_ONCE = "set plan_cache_mode = force_generic_plan; set enable_seqscan = off;"
            + " set enable_hashjoin = off; set enable_mergejoin = off; set enable_bitmapscan = off";

    private final AppendStore store;
    private final HikariDataSource source;
    private final JdbcTemplate way;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore hands = new Semaphore(HANDS);

    /** @param server the server's own pool, to whose database another way is made */
    Scribe(AppendStore store, DataSource server) throws SQLException {
        this.store = store;
        this.source = pool(server.unwrap(HikariDataSource.class));
        this.way = new JdbcTemplate(this.source);
    }

    private static HikariDataSource pool(HikariDataSource server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl());
        config.setUsername(server.getUsername());
        config.setPassword(server.getPassword());
        config.setDataSourceProperties(server.getDataSourceProperties());
        config.setConnectionTimeout(server.getConnectionTimeout());
        config.setPoolName("ledger");
        config.setMaximumPoolSize(HANDS);
        config.setMinimumIdle(0);
        config.setAutoCommit(true);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(PLANNED_ONCE);
        return new HikariDataSource(config);
    }

    /** What somebody waits for. */
    private static final class Waiting {

        private final Writing writing;
        private final Thread thread = Thread.currentThread();
        private volatile boolean taken;
        private volatile boolean done;
        private @Nullable RuntimeException failure;

        Waiting(Writing writing) {
            this.writing = writing;
        }

        void finish(@Nullable RuntimeException how) {
            failure = how;
            done = true;
            LockSupport.unpark(thread);
        }
    }

    /**
     * Returns when it is durable.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException if a matter was no longer as it was found, this one's
     *     or one of those that were written with it; nothing was written then
     * @throws org.springframework.dao.DataIntegrityViolationException if a key was used before, likewise
     */
    void write(Batch batch) {
        Waiting own = new Waiting(store.writing(batch));
        queue.add(own);
        while (!own.done) {
            if (!own.taken && hands.tryAcquire()) {
                try {
                    writeNext();
                } finally {
                    hands.release();
                }
                Waiting next = queue.peek();
                if (next != null) {
                    LockSupport.unpark(next.thread);
                }
            } else {
                LockSupport.park(this);
            }
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    private void writeNext() {
        List<Waiting> together = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            next.taken = true;
            together.add(next);
            Waiting after = queue.peek();
            if (together.size() == TOGETHER
                    || (after != null && !after.writing.district().equals(next.writing.district()))) {
                break;
            }
        }
        if (together.isEmpty()) {
            return;
        }
        RuntimeException failure = null;
        try {
            store.write(
                    Writing.together(
                            together.stream().map(waiting -> waiting.writing).toList()),
                    way);
        } catch (RuntimeException failed) {
            failure = failed;
        }
        for (Waiting written : together) {
            written.finish(failure);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
