package org.huying.bench.loop;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huying.bench.Database;
import org.huying.bench.measure.Client;
import org.huying.bench.measure.Load;
import org.huying.bench.measure.Measured;
import org.huying.bench.measure.Meter;
import org.huying.bench.measure.Reading;
import org.huying.platform.DatabaseAddress;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Measures one entrant, in a process of its own; {@code loop} calls it. */
@Command(name = "loop-entrant", hidden = true)
public final class EntrantCommand implements Callable<Integer> {

    /** Enough to even out what the server does beside the commands. */
    private static final int COUNTED = 200;

    @Parameters(index = "0")
    private String entrant = "";

    @Option(names = "--out", required = true)
    private Path out = Path.of("");

    @Option(names = "--folder", required = true)
    private Path folder = Path.of("");

    @Mixin
    private Plan plan = new Plan();

    @Override
    public Integer call() throws Exception {
        quiet();
        DatabaseAddress database = DatabaseAddress.of(System.getenv()).orElseThrow();
        try (Contender contender = Entrant.of(entrant).open(database, folder);
                Meter meter = new Meter(Database.connect(database))) {
            Load load = new Load(meter, contender::client);
            load.measure(plan.clients().getLast(), plan.warmUp(), Duration.ofMillis(1));
            List<Measured> runs = new ArrayList<>();
            for (int clients : plan.clients()) {
                runs.add(load.measure(clients, plan.warmUp(), plan.length()));
            }
            Client client = contender.client(0);
            double statements = statements(client, meter);
            Score score = new Score(entrant, statements, runs, log(client, meter));
            Files.writeString(out, JsonMapper.shared().writeValueAsString(score));
        }
        return 0;
    }

    /** Engines that nobody told how much to log would log each statement; Huying's server says it for itself. */
    private static void quiet() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static double statements(Client client, Meter meter) throws Exception {
        client.once();
        meter.countStatements();
        for (int loop = 0; loop < COUNTED; loop++) {
            client.once();
        }
        return (double) meter.statementsCounted() / COUNTED;
    }

    private static Map<String, Double> log(Client client, Meter meter) throws Exception {
        Reading from = meter.read();
        for (int loop = 0; loop < COUNTED; loop++) {
            client.once();
        }
        Map<String, Double> log = new LinkedHashMap<>();
        meter.walByRelation(from, meter.read())
                .forEach((relation, bytes) -> log.put(relation, (double) bytes / COUNTED));
        return log;
    }
}
