package org.huying.platform;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.huying.platform.postgres.Durability;
import org.huying.platform.postgres.PostgresFailure;
import org.huying.platform.postgres.PostgresServer;

/**
 * Where the database is and who we are to it.
 *
 * @param url as JDBC writes it; {@code postgresql://host/name} is understood too
 */
public record DatabaseAddress(String url, String user, String password) {

    public DatabaseAddress {
        url = jdbc(url);
    }

    public static DatabaseAddress of(PostgresServer server) {
        return new DatabaseAddress(server.url(), PostgresServer.USER, server.password());
    }

    /** The one named by {@code HUYING_DATABASE_URL}, {@code _USER} and {@code _PASSWORD}. */
    public static Optional<DatabaseAddress> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("HUYING_DATABASE_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseAddress(
                        url,
                        environment.getOrDefault("HUYING_DATABASE_USER", ""),
                        environment.getOrDefault("HUYING_DATABASE_PASSWORD", "")));
    }

    /** Refuses a database that does not answer, is too old, or may forget what it acknowledged. */
    public void check() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            Durability.require(connection);
        } catch (SQLException failure) {
            throw new PostgresFailure("the database " + url + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                // A connection of its own: a migration takes as long as it takes.
                "spring.flyway.url", url,
                "spring.flyway.user", user,
                "spring.flyway.password", password);
    }

    @Override
    public String toString() {
        return url;
    }

    private static String jdbc(String url) {
        if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
            return url;
        }
        return "jdbc:postgresql:" + URI.create(url).getRawSchemeSpecificPart();
    }
}
