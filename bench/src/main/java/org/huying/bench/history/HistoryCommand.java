package org.huying.bench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.huying.bench.results.Circumstances;
import org.huying.bench.results.Results;
import org.huying.matter.seal.Sealer;
import org.huying.matter.verify.Report;
import org.huying.matter.verify.Verification;
import org.huying.platform.Boot;
import org.huying.platform.postgres.PostgresServer;
import org.huying.simulation.Simulations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/run history}. */
@Command(
        name = "history",
        description =
                "What pages, steps and room cost while closed matters grow from ten thousand to a million and more.",
        mixinStandardHelpOptions = true)
public final class HistoryCommand implements Callable<Integer> {

    private static final int WEEKS = 156;
    private static final long ASIDE = 200_000;
    private static final long VERIFIED = 10_000;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "default: ${DEFAULT-VALUE}")
    private List<Long> sizes = List.of();

    @Option(
            names = "--open",
            defaultValue = "15000",
            description = "open matters beside them (default: ${DEFAULT-VALUE})")
    private long open;

    @Option(
            names = "--rounds",
            defaultValue = "40",
            description = "how often each page is read (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--lives", defaultValue = "100", description = "lives through the door (default: ${DEFAULT-VALUE})")
    private int lives;

    @Option(
            names = "--data",
            defaultValue = "/tmp/huying-bench-history",
            description = "a folder with room (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Option(names = "--keep", description = "leave the database there, to go on with it the next time")
    private boolean keep;

    @Option(names = "--unsealed", description = "leave the sealing of what is written to a server")
    private boolean unsealed;

    private final Map<Long, List<Pages.Took>> pages = new TreeMap<>();
    private final Map<Long, double[]> steps = new TreeMap<>();
    private final List<String> filled = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Files.createDirectories(data);
        try (House house = House.open(data)) {
            for (long size : sizes) {
                fill(house, size);
                say("reading pages at " + size);
                Plans plans = Plans.watching(house, data.resolve("postgres"));
                pages.put(size, new Pages(house.address()).read(rounds));
                plans.keep(results().resolve("plans"), size);
                new Steps(house).live(lives / 5 + 1);
                steps.put(size, new Steps(house).live(lives));
                Pages.Took slowest = pages.get(size).stream()
                        .max((one, other) -> Double.compare(one.p95(), other.p95()))
                        .orElseThrow();
                say("slowest: " + slowest);
            }
            report(house);
        }
        if (!keep) {
            PostgresServer.remove(data.resolve("postgres"));
        }
        return 0;
    }

    private void fill(House house, long size) throws SQLException {
        long closed = house.number("select count(*) from matter.matter where phase = 'closed'");
        long going = house.number("select count(*) from matter.matter where phase <> 'closed'");
        long wanted = Math.max(0, size - closed);
        long more = Math.max(0, open - going);
        if (wanted < size / 50 && more < open / 10) {
            return;
        }
        long begun = System.nanoTime();
        if (wanted > ASIDE) {
            Indexes.aside(house, () -> crowd(house, wanted, more));
        } else {
            crowd(house, wanted, more);
        }
        double copied = (System.nanoTime() - begun) / 1e9;
        house.run("vacuum (analyze)");
        long sealing = System.nanoTime();
        int sealed = unsealed ? 0 : house.bean(Sealer.class).seal(house.district(), house.now());
        String line = "%,d matters written in %.0f s (%,.0f a second, indexes included), %,d events sealed in %.0f s"
                .formatted(
                        wanted + more, copied, (wanted + more) / copied, sealed, (System.nanoTime() - sealing) / 1e9);
        if (size <= VERIFIED) {
            Report report = house.bean(Verification.class).verify(house.district());
            line += "; verified: " + report.matters() + " matters, " + report.events() + " events, "
                    + (report.findings().isEmpty()
                            ? "intact"
                            : report.findings().getFirst());
        }
        house.run("checkpoint");
        filled.add(line);
        say(line);
    }

    private static void crowd(House house, long closed, long open) {
        long begun = System.nanoTime();
        house.bean(Simulations.class)
                .crowd(
                        house.district(),
                        new Simulations.Masses(closed, WEEKS, open, Duration.ofHours(60)),
                        house.now(),
                        written -> {
                            if (written % 100_000 < 2_000) {
                                say("%,d written after %.0f s".formatted(written, (System.nanoTime() - begun) / 1e9));
                            }
                        });
    }

    private void report(House house) throws IOException, SQLException {
        try (Connection connection = house.connect()) {
            Results results = Results.of(
                    "history",
                    "A history of a million matters",
                    Circumstances.now(connection),
                    "bench/run history --sizes "
                            + String.join(
                                    ",", sizes.stream().map(String::valueOf).toList()) + " --open " + open);
            HistoryPage page = new HistoryPage(results, pages, steps, open);
            page.write(filled, Room.of(house));
            Files.createDirectories(results());
            Files.writeString(
                    results().resolve("history-pages.svg"),
                    Plot.svg("95 in 100 readings of a page take", page.slowestByKind()));
            Files.writeString(
                    results().resolve("history-steps.svg"),
                    Plot.svg("A step through the door takes", page.stepCurves()));
            say("written to " + results.keep());
        }
    }

    private static Path results() {
        return Boot.home().resolve("bench").resolve("results");
    }

    private static void say(String words) {
        System.out.println(words);
    }

    /** What the rows and indexes of a table take. */
    record Room(String table, long rows, long heap, Map<String, Long> indexes) {

        static List<Room> of(House house) throws SQLException {
            return RoomStore.read(house);
        }

        long all() {
            return heap + indexes.values().stream().mapToLong(Long::longValue).sum();
        }

        Map<String, Long> parts() {
            Map<String, Long> parts = new LinkedHashMap<>();
            parts.put("rows", heap);
            parts.putAll(indexes);
            return parts;
        }
    }
}
