package org.huying.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.huying.platform.postgres.PostgresServer;
import org.huying.platform.postgres.TestPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a context that is started by a test a database and a data directory that no other has. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabase.freshUrl(),
                            "spring.datasource.username=" + PostgresServer.USER,
                            "spring.datasource.password="
                                    + TestPostgres.server().password(),
                            "spring.datasource.hikari.minimum-idle=0",
                            "huying.data=" + Files.createTempDirectory("huying-data-"))
                    .applyTo(context);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
