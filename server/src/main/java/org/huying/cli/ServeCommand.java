package org.huying.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huying.base.DistrictCode;
import org.huying.platform.Boot;
import org.huying.platform.DatabaseAddress;
import org.huying.platform.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The server of a real district, on a PostgreSQL that the district keeps. */
@Command(
        name = "serve",
        description =
                "Serve a district on the PostgreSQL (15 or newer) that HUYING_DATABASE_URL, _USER and _PASSWORD name.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final String HOST = "0.0.0.0";

    @Mixin
    private Listening listening = new Listening();

    @Option(
            names = "--district",
            defaultValue = "${env:HUYING_DISTRICT:-420107}",
            paramLabel = "CODE",
            description = "the district's code, or HUYING_DISTRICT (default: ${DEFAULT-VALUE})")
    private String district = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where attachments and keys are kept, or HUYING_DATA (default: data beside the launcher)")
    private @Nullable Path data;

    @Option(
            names = "--demo",
            description = "load the demo district and its accounts into this database;"
                    + " HUYING_DEMO_PASSWORD sets their password")
    private boolean demo;

    private final Progress progress = Progress.onTerminal();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DistrictCode code = code();
        DatabaseAddress database = DatabaseAddress.of(System.getenv())
                .orElseThrow(() -> new Unavailable("HUYING_DATABASE_URL is not set; it names a PostgreSQL 15 or newer,"
                        + " such as jdbc:postgresql://localhost:5432/huying"));
        listening.check(HOST);
        database.check();
        RunningServer running = new RunningServer();
        try {
            start(code, database, running);
            running.cameUp();
        } finally {
            running.settled();
        }
        running.await();
        return 0;
    }

    private void start(DistrictCode code, DatabaseAddress database, RunningServer running) {
        progress.step("启动服务，数据库 " + database, "Starting the server on " + database);
        Path files = data == null ? Boot.servedData() : data;
        ConfigurableApplicationContext context = Boot.forServing(database, files, properties(code));
        running.onStop(context::close);
        progress.step("就绪：" + listening.address(), "Ready: " + listening.address());
    }

    private DistrictCode code() {
        try {
            return new DistrictCode(district);
        } catch (IllegalArgumentException malformed) {
            throw new Unavailable(String.valueOf(malformed.getMessage()));
        }
    }

    private Map<String, Object> properties(DistrictCode code) {
        Map<String, Object> properties = new HashMap<>(listening.properties(HOST));
        properties.put("huying.district", code.value());
        properties.put("huying.founded-first", true);
        if (demo) {
            properties.put("huying.demo", true);
            properties.put("huying.demo-password", DemoPassword.chosen(System.getenv()));
        }
        return properties;
    }
}
