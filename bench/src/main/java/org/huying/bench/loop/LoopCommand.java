package org.huying.bench.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.bench.Child;
import org.huying.bench.Database;
import org.huying.bench.loop.limit.Pgbench;
import org.huying.bench.loop.limit.Replay;
import org.huying.bench.measure.Measured;
import org.huying.bench.measure.Meter;
import org.huying.bench.results.Circumstances;
import org.huying.platform.DatabaseAddress;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The closed loop of seven steps by everybody, one after the other on one durable PostgreSQL, in one run. */
@Command(
        name = "loop",
        description = "The closed loop of seven steps: Huying, Flowable, Operaton, floors by hand, and pgbench.",
        mixinStandardHelpOptions = true)
public final class LoopCommand implements Callable<Integer> {

    /** Loops whose statements are counted where pgbench sends them. */
    private static final int COUNTED = 200;

    /** Beyond every id that a server has given out, in its month. */
    private static final long FAR = 500_000_000;

    private static final long PER_MONTH = 1_000_000_000;

    /** Where the district lies that is copied. */
    private static final String SEED = "seed";

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "measure only these; the table of results is then printed and not kept")
    private List<String> only = new ArrayList<>();

    @Mixin
    private Plan plan = new Plan();

    @Override
    public Integer call() throws Exception {
        Set<Entrant> entrants = entrants();
        try (Database database = Database.start("loop-postgres")) {
            Path folder = database.folder("loop");
            Replay own = entrants.stream().anyMatch(Entrant::own) ? seed(database, folder) : null;
            List<Score> scores = new ArrayList<>();
            for (Entrant entrant : entrants) {
                say(entrant.title());
                DatabaseAddress address = entrant.own()
                        ? database.create("bench_" + entrant.name().toLowerCase(java.util.Locale.ROOT), "bench_seed")
                        : database.create("bench_" + entrant.name().toLowerCase(java.util.Locale.ROOT));
                Score score = entrant.byPgbench()
                        ? byPgbench(entrant, address, folder, own)
                        : inJava(entrant, address, folder);
                score.runs()
                        .forEach(run -> say("  %d clients: %.0f loops/s, %.2f ms of CPU a loop"
                                .formatted(run.clients(), run.loopsPerSecond(), run.busyMillisPerLoop())));
                scores.add(score);
            }
            try (Connection connection = database.connect()) {
                report(scores, Circumstances.now(connection));
            }
        }
        return 0;
    }

    private Set<Entrant> entrants() {
        Set<Entrant> chosen = only.isEmpty()
                ? EnumSet.allOf(Entrant.class)
                : only.stream().map(Entrant::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Entrant.class)));
        if (Pgbench.program().isEmpty()) {
            chosen.removeIf(Entrant::byPgbench);
        }
        return chosen;
    }

    /** Makes the district that all who work on Huying's tables have a copy of, and takes down what Huying sends. */
    private static Replay seed(Database database, Path folder) throws Exception {
        say("founding the demo district, and taking down what Huying sends for a loop");
        return record(Entrant.HUYING, database.create("bench_seed"), folder);
    }

    private static Replay record(Entrant entrant, DatabaseAddress address, Path folder) throws Exception {
        Path out = folder.resolve(entrant.word() + "-replay.json");
        Path seed = Files.createDirectories(folder.resolve(SEED));
        Child.run(
                environment(address),
                List.of("loop-record", entrant.word(), "--out", out.toString(), "--folder", seed.toString()));
        return JsonMapper.shared().readValue(Files.readString(out), Replay.class);
    }

    private Score inJava(Entrant entrant, DatabaseAddress address, Path folder) throws Exception {
        Path out = folder.resolve(entrant.word() + "-score.json");
        Path own = Files.createDirectories(folder.resolve(entrant.word()));
        if (entrant.own()) {
            // The keys of the district belong to the copy of its tables.
            FileSystemUtils.copyRecursively(folder.resolve(SEED), own);
        }
        Child.run(
                environment(address),
                Stream.concat(
                                Stream.of(
                                        "loop-entrant",
                                        entrant.word(),
                                        "--out",
                                        out.toString(),
                                        "--folder",
                                        own.toString()),
                                plan.arguments().stream())
                        .toList());
        return JsonMapper.shared().readValue(Files.readString(out), Score.class);
    }

    private Score byPgbench(
            Entrant entrant, DatabaseAddress address, Path folder, @org.jspecify.annotations.Nullable Replay own)
            throws Exception {
        Replay replay =
                entrant == Entrant.PGBENCH && own != null ? own : record(Entrant.ONE_STATEMENT, address, folder);
        try (Connection connection = Database.connect(address);
                Meter meter = new Meter(Database.connect(address))) {
            Events events = entrant == Entrant.PGBENCH ? Events.OF_HUYING : Events.OF_THE_FLOOR;
            long first = events.lastMatter(connection) / PER_MONTH * PER_MONTH + FAR;
            Pgbench pgbench = Pgbench.of(Pgbench.program().orElseThrow(), address, folder, replay, first);
            meter.countStatements();
            pgbench.times(COUNTED);
            double statements = (double) meter.statementsCounted() / COUNTED;
            events.require(connection, first, COUNTED);
            List<Measured> runs = new ArrayList<>();
            for (int clients : plan.clients()) {
                runs.add(pgbench.measure(meter, clients, plan.warmUp(), plan.length()));
            }
            return new Score(entrant.word(), statements, runs, Map.of());
        }
    }

    private void report(List<Score> scores, Circumstances when) throws Exception {
        LoopReport report = new LoopReport(scores, plan);
        if (only.isEmpty()) {
            say("kept in " + report.page(when, command()).keep());
        } else {
            System.out.println(report.page(when, command()).markdown());
        }
    }

    private String command() {
        Plan usual = picocli.CommandLine.populateCommand(new Plan());
        return "bench/run loop"
                + (usual.arguments().equals(plan.arguments()) ? "" : " " + String.join(" ", plan.arguments()));
    }

    private static Map<String, String> environment(DatabaseAddress address) {
        return Map.of(
                "HUYING_DATABASE_URL",
                address.url(),
                "HUYING_DATABASE_USER",
                address.user(),
                "HUYING_DATABASE_PASSWORD",
                address.password());
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
