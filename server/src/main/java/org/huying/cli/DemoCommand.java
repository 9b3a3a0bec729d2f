package org.huying.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huying.base.Bilingual;
import org.huying.platform.Boot;
import org.huying.platform.DataDirectory;
import org.huying.platform.DatabaseAddress;
import org.huying.platform.DemoLoading;
import org.huying.platform.Progress;
import org.huying.platform.postgres.PostgresKeeper;
import org.huying.platform.postgres.PostgresServer;
import org.huying.simulation.Simulations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A district to try, on a database of its own. */
@Command(
        name = "demo",
        description = "Start a demo district on an embedded PostgreSQL.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String HOST = "localhost";

    @Mixin
    private Listening listening = new Listening();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the demo keeps its data (default: .huying/demo beside the launcher)")
    private @Nullable Path data;

    @Option(names = "--reset", description = "throw the demo's data away and begin again")
    private boolean reset;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "0.2",
            description = {
                "how busy the simulated year of the district is: 1 for about 100,000 calls,",
                "0 for none (default: ${DEFAULT-VALUE}); a year that was begun stays as it is"
            })
    private double scale;

    private final Progress progress = Progress.onTerminal();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(scale >= 0 && scale <= Simulations.LARGEST)) {
            throw new Unavailable("--scale is at least 0 and at most " + Simulations.LARGEST + ", not " + scale);
        }
        listening.check(HOST);
        DataDirectory directory = open();
        RunningServer running = new RunningServer();
        running.onStop(directory::close);
        try {
            start(directory, running);
            running.cameUp();
        } finally {
            running.settled();
        }
        running.await();
        return 0;
    }

    private void start(DataDirectory directory, RunningServer running) throws IOException {
        if (reset) {
            progress.step("清空 " + directory.path(), "Emptying " + directory.path());
            directory.reset();
        }
        String password = DemoPassword.of(System.getenv(), directory);
        progress.step("启动 PostgreSQL 18：" + directory.database(), "Starting PostgreSQL 18 on " + directory.database());
        PostgresServer database = PostgresServer.startDurable(directory.database());
        running.onStop(database::stop);
        running.onStop(PostgresKeeper.of(database)::close);
        progress.step("启动服务", "Starting the server");
        ConfigurableApplicationContext context =
                Boot.forServing(DatabaseAddress.of(database), directory.path(), properties(password));
        running.onStop(context::close);
        greet(context.getBean(DemoLoading.class), password);
    }

    private DataDirectory open() {
        Path wanted = data == null ? Boot.demoData() : data;
        return DataDirectory.open(wanted)
                .orElseThrow(() -> new Unavailable("another Huying runs on " + wanted.toAbsolutePath()
                        + "; stop it, or choose another directory with --data"));
    }

    private Map<String, Object> properties(String password) {
        Map<String, Object> properties = new HashMap<>(listening.properties(HOST));
        properties.put("huying.demo", true);
        properties.put("huying.demo-password", password);
        if (scale > 0) {
            properties.put("huying.simulation.scale", scale);
        }
        return properties;
    }

    private void greet(DemoLoading loading, String password) {
        progress.step("就绪", "Ready");
        progress.line(Bilingual.same("\n  " + listening.address() + "\n"));
        loading.words().forEach(progress::line);
        progress.line("  演示账号的密码：" + password, "  Password of the demo accounts: " + password);
        progress.line("  按 Ctrl-C 停止，数据会保留。", "  Ctrl-C stops it; the data stay.");
    }
}
