package org.huying.platform;

import org.huying.platform.postgres.PostgresServer;
import org.huying.platform.postgres.TestPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a context that is started by a test a database and a data directory that no other has. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // The database outlives the contexts that are closed at the end of the JVM.
        TestPostgres.stopLater(SpringApplication.getShutdownHandlers()::add);
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestDatabase.freshUrl(),
                        "spring.datasource.username=" + PostgresServer.USER,
                        "spring.datasource.password=" + TestPostgres.server().password(),
                        "spring.datasource.hikari.minimum-idle=0",
                        "huying.data=" + TestPostgres.scratch())
                .applyTo(context);
    }
}
