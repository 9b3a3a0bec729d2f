package org.huying.bench.loop.peers;

import com.zaxxer.hikari.HikariDataSource;
import org.huying.platform.DatabaseAddress;

/** Connections as Huying's own server keeps them. */
final class Pool {

    private static final int SIZE = 20;

    private Pool() {}

    static HikariDataSource of(DatabaseAddress database) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(SIZE);
        return source;
    }
}
