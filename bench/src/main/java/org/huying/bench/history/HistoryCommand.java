package org.huying.bench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.huying.bench.results.Circumstances;
import org.huying.bench.results.Results;
import org.huying.platform.Boot;
import org.huying.platform.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;
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
    private static final int SAID = 12;

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

    @Option(
            names = "--only",
            defaultValue = "",
            description = "pages in whose address this pattern is found (default: all)")
    private Pattern only = Pattern.compile("");

    @Option(names = "--resume", description = "take what an earlier run has measured in the folder as it is")
    private boolean resume;

    @Option(names = "--fill-only", description = "fill the store and keep it; measure nothing")
    private boolean fillOnly;

    private final Map<Long, List<Pages.Took>> pages = new TreeMap<>();
    private final Map<Long, double[]> steps = new TreeMap<>();
    private final List<String> filled = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Files.createDirectories(data);
        try (House house = House.open(data)) {
            for (long size : sizes) {
                Kept kept = measured(house, size);
                if (kept != null) {
                    pages.put(size, kept.pages());
                    steps.put(size, kept.steps());
                    filled.add(kept.filled());
                }
            }
            if (!fillOnly) {
                report(house);
            }
        }
        if (!keep && !fillOnly) {
            PostgresServer.remove(data.resolve("postgres"));
            for (long size : sizes) {
                Kept.forget(data, size);
            }
        }
        return 0;
    }

    private @Nullable Kept measured(House house, long size) throws IOException, InterruptedException, SQLException {
        Optional<Kept> before = resume ? Kept.find(data, size) : Optional.empty();
        if (before.isPresent()) {
            return before.get();
        }
        String line = new Filling(house, WEEKS, Duration.ofHours(60), unsealed).until(size, open);
        if (fillOnly) {
            return null;
        }
        say("reading pages at " + size);
        List<Pages.Took> read = new Pages(house.address()).read(rounds, only);
        new Steps(house).live(lives / 5 + 1);
        double[] lived = new Steps(house).live(lives);
        // Explaining costs time of its own, so what is explained is read once more.
        Plans plans = Plans.watching(house, data.resolve("postgres"));
        new Pages(house.address()).read(1, only);
        plans.keep(results().resolve("plans"), size);
        Plans.unwatched(house);
        Kept kept = new Kept(size, line, read, lived);
        kept.keep(data);
        read.stream()
                .sorted(Comparator.comparingDouble(Pages.Took::p95).reversed())
                .limit(SAID)
                .forEach(took -> say("  " + took));
        return kept;
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
