package org.huying.platform;

import com.zaxxer.hikari.HikariDataSource;
import org.huying.base.DistrictCode;

/** What a server hears of the others, for a test that plays several servers on one database. */
public final class Hearing implements AutoCloseable {

    private final News news = new News();
    private final NewsWire wire;

    public Hearing(HikariDataSource database, DistrictCode district) {
        wire = new NewsWire(database, district, news);
        wire.start();
    }

    public News news() {
        return news;
    }

    /** Whether it keeps what is read. */
    public boolean hears() {
        return news.mark() != News.DEAF;
    }

    @Override
    public void close() {
        wire.stop();
    }
}
