package org.huying.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.huying.HuyingApplication;
import org.huying.base.Bilingual;
import org.huying.platform.postgres.PostgresFailure;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the Spring application with what a command line has decided. */
public final class Boot {

    /** A command at a terminal reads all there is; whoever sits there can end it. */
    private static final Map<String, Object> UNHURRIED = Map.of(
            "huying.database.wait-for-answer", 0,
            "huying.database.wait-for-statement", 0,
            "huying.database.wait-for-client", 0);

    private Boot() {}

    /** The folder that the launcher lies in, else the one that Java was started in. */
    public static Path home() {
        return Path.of(System.getProperty("huying.home", "")).toAbsolutePath();
    }

    public static Path demoData() {
        return home().resolve(".huying").resolve("demo");
    }

    /** Where a server that is not a demo keeps its files, unless {@code HUYING_DATA} says otherwise. */
    public static Path servedData() {
        String named = System.getenv("HUYING_DATA");
        return named == null || named.isBlank() ? home().resolve("data") : Path.of(named);
    }

    /** The whole server. The caller closes it: no hook is registered, since the database has to stop last. */
    public static ConfigurableApplicationContext forServing(
            DatabaseAddress database, Path data, Map<String, Object> more) {
        return start(database, data, more, WebApplicationType.SERVLET);
    }

    /** The modules alone, each made when it is asked for; nothing runs by itself. */
    static ConfigurableApplicationContext forCommand(DatabaseAddress database, Path data, Map<String, Object> more) {
        return start(database, data, more, WebApplicationType.NONE);
    }

    private static ConfigurableApplicationContext start(
            DatabaseAddress database, Path data, Map<String, Object> more, WebApplicationType web) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.putAll(database.properties());
        if (web == WebApplicationType.NONE) {
            properties.putAll(UNHURRIED);
        }
        properties.put("huying.data", data.toAbsolutePath().normalize().toString());
        SpringApplicationBuilder application = new SpringApplicationBuilder(HuyingApplication.class)
                .web(web)
                .lazyInitialization(web == WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", properties)));
        try {
            return application.run();
        } catch (RuntimeException failure) {
            throw Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                    .filter(FlywayException.class::isInstance)
                    .findFirst()
                    .<RuntimeException>map(unfit -> new PostgresFailure(misfit(database, unfit), failure))
                    .orElse(failure);
        }
    }

    /** The line of Flyway's that names the migration, else its first. */
    private static String misfit(DatabaseAddress database, Throwable unfit) {
        List<String> said = String.valueOf(unfit.getMessage()).lines().toList();
        String why = said.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("migration") && line.contains("ersion"))
                .findFirst()
                .orElse(said.isEmpty() ? "" : said.getFirst());
        return Terminal.words(new Bilingual(
                "数据库 " + database + " 与本版呼应的表结构不符（" + why + "）；请用建它的版本或更新的版本启动，演示可用 --reset 重来",
                "the database " + database + " does not fit this version of Huying (" + why
                        + "); start the version that made it, or a newer one; a demo can begin again with --reset"));
    }
}
