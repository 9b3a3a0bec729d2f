package org.huying.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Further pools of connections to the server's database, for work that needs connections of another mood. */
public final class DatabasePools {

    private DatabasePools() {}

    /**
     * Another way to the database of the server's own pool. Its connections commit by themselves and are opened when they
     * are needed first.
     *
     * @param name by which it is known in logs and figures
     * @param mood what each new connection is told, in SQL, after what every connection of the server is told
     */
    public static HikariDataSource beside(DataSource server, String name, int connections, String mood)
            throws SQLException {
        HikariDataSource own = server.unwrap(HikariDataSource.class);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(own.getJdbcUrl());
        if (own.getDriverClassName() != null) {
            config.setDriverClassName(own.getDriverClassName());
        }
        config.setUsername(own.getUsername());
        config.setPassword(own.getPassword());
        config.setDataSourceProperties(own.getDataSourceProperties());
        config.setConnectionTimeout(own.getConnectionTimeout());
        config.setPoolName(name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setAutoCommit(true);
        config.setInitializationFailTimeout(-1);
        String usual = own.getConnectionInitSql();
        config.setConnectionInitSql(usual == null ? mood : usual + "; " + mood);
        return new HikariDataSource(config);
    }
}
