package org.huying.bench.http;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.huying.bench.Database;
import org.huying.bench.loop.own.OverHttp;
import org.huying.bench.measure.Arrivals;
import org.huying.bench.measure.Load;
import org.huying.bench.measure.Measured;
import org.huying.bench.measure.Meter;
import org.huying.bench.results.Circumstances;
import org.huying.platform.DatabaseAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run http}. */
@Command(
        name = "http",
        description = "The closed loop over HTTP: as fast as it goes, and at constant rates that wait for nobody.",
        mixinStandardHelpOptions = true)
public final class HttpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "8,16",
            paramLabel = "N",
            description = "how many work at the same time, as fast as it goes (default: ${DEFAULT-VALUE})")
    private List<Integer> clients = new ArrayList<>();

    @Option(
            names = "--rate",
            defaultValue = "1250",
            paramLabel = "STEPS",
            description =
                    "that arrive in a second; half of what was measured is tried besides (default: ${DEFAULT-VALUE})")
    private double rate;

    @Option(
            names = "--connections",
            defaultValue = "32",
            paramLabel = "N",
            description = "that take up what arrives (default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(
            names = "--warm-up",
            defaultValue = "40",
            paramLabel = "SECONDS",
            description = "before the first measurement; a quarter of it before each other (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            paramLabel = "SECONDS",
            description = "each measurement (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--server-options",
            split = " ",
            paramLabel = "OPTION",
            description = "of the server's virtual machine; the table of results is then printed and not kept")
    private List<String> options = new ArrayList<>();

    private final AtomicInteger walkers = new AtomicInteger();

    @Override
    public Integer call() throws Exception {
        try (Database database = Database.start("http-postgres")) {
            Path folder = database.folder("http");
            DatabaseAddress address = database.create("bench_http");
            say("founding the demo district");
            try (OverHttp http = new OverHttp(address, folder, options);
                    Meter meter = new Meter(Database.connect(address))) {
                HttpReport report = new HttpReport(fast(http, meter), new ArrayList<>());
                for (double each : rates(report.best())) {
                    say("%.0f steps a second".formatted(each));
                    report.open().add(steady(http, each));
                }
                keep(report, address);
            }
        }
        return 0;
    }

    private List<Measured> fast(OverHttp http, Meter meter) throws Exception {
        Load load = new Load(meter, new Walkers(http, walkers).clients());
        say("warming up");
        load.measure(clients.getLast(), Duration.ofSeconds(warmUp), Duration.ofMillis(1));
        List<Measured> runs = new ArrayList<>();
        for (int count : clients) {
            Measured run = load.measure(count, between(), Duration.ofSeconds(seconds));
            say("%d clients: %.0f steps/s, %.3f ms of CPU a step"
                    .formatted(count, run.loopsPerSecond(), run.busyMillisPerLoop()));
            runs.add(run);
        }
        return runs;
    }

    private Set<Double> rates(double best) {
        return new LinkedHashSet<>(List.of(rate, (double) Math.round(best / 2)));
    }

    private Flow steady(OverHttp http, double each) throws InterruptedException, ExecutionException {
        Arrivals arrivals = new Arrivals(Arrivals.Time.OWN, each, between(), Duration.ofSeconds(seconds));
        long begun = System.nanoTime();
        Histogram took = arrivals.take(connections, new Walkers(http, walkers).clients());
        double measured = (System.nanoTime() - begun - between().toNanos()) / 1e9;
        return Flow.of(each, measured, took);
    }

    private Duration between() {
        return Duration.ofSeconds(Math.max(1, warmUp / 4));
    }

    private void keep(HttpReport report, DatabaseAddress address) throws Exception {
        try (Connection connection = Database.connect(address)) {
            String arguments =
                    String.join(" ", spec.commandLine().getParseResult().originalArgs());
            var page = report.page(Circumstances.now(connection), ("bench/run http " + arguments).strip());
            if (options.isEmpty()) {
                say("kept in " + page.keep());
            } else {
                System.out.println(page.markdown());
            }
        }
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
