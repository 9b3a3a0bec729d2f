package org.huying.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.huying.base.DistrictCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears the news of the district while the server serves, on a connection of its own. The database tells of them as they are
 * committed; once a second the number is read as well, which proves that the connection lives, and finds what a pooler
 * between server and database did not pass on.
 */
@Component
@ConditionalOnWebApplication
final class NewsWire implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewsWire.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(500);

    private final DataSource database;
    private final DistrictCode district;
    private final News news;
    private @Nullable Line line;

    NewsWire(DataSource database, DistrictCode district, News news) {
        this.database = database;
        this.district = district;
        this.news = news;
    }

    @Override
    public synchronized void start() {
        try {
            line = new Line(DatabasePools.beside(database, "news", 1, "select 1"));
        } catch (SQLException noPool) {
            throw new IllegalStateException(noPool);
        }
        Thread.ofPlatform().daemon().name("news").start(line);
    }

    @Override
    public synchronized void stop() {
        if (line != null) {
            line.end();
            line = null;
        }
        news.deafen();
    }

    @Override
    public synchronized boolean isRunning() {
        return line != null;
    }

    /** Hears before anything is served, and as long as something is. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** One life of the connection after the other, until the end. */
    private final class Line implements Runnable {

        private final HikariDataSource pool;
        private volatile boolean ended;

        private Line(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public void run() {
            while (!ended) {
                try (Connection connection = pool.getConnection()) {
                    hear(new NewsStore(connection, district));
                } catch (SQLException | RuntimeException lost) {
                    news.deafen();
                    if (!ended) {
                        LOG.debug("no news; what was read is not kept until there are again", lost);
                        pause();
                    }
                }
            }
        }

        private void hear(NewsStore store) throws SQLException {
            store.listen();
            long known = -1;
            while (!ended) {
                long asked = news.nanos();
                long number = store.number();
                if (number != known) {
                    news.move();
                    known = number;
                }
                if (!ended) {
                    news.heardUpTo(asked);
                }
                if (store.told(BEAT)) {
                    news.move();
                }
            }
        }

        private void pause() {
            try {
                Thread.sleep(BEFORE_ANOTHER_TRY);
            } catch (InterruptedException interrupted) {
                ended = true;
            }
        }

        private void end() {
            ended = true;
            pool.close();
        }
    }
}
