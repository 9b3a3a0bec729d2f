package org.huying.bench.history;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huying.bench.results.Circumstances;
import org.huying.bench.results.Results;
import org.huying.bench.results.Table;
import org.huying.matter.tally.Rebuild;
import org.huying.matter.verify.Extent;
import org.huying.matter.verify.Report;
import org.huying.matter.verify.Verification;
import org.huying.platform.postgres.PostgresServer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/run ledger}. */
@Command(
        name = "ledger",
        description =
                "Verifying the ledger, and making its tallies anew, beside what it takes to stream the same rows.",
        mixinStandardHelpOptions = true)
public final class LedgerCommand implements Callable<Integer> {

    private static final int WEEKS = 156;
    private static final double GOAL = 0.5;
    private static final List<String> TALLIES = List.of("tallied", "tallied_before", "tally_cell", "tally_time");

    @Option(
            names = "--matters",
            defaultValue = "100000",
            description = "closed matters in the ledger (default: ${DEFAULT-VALUE})")
    private long matters;

    @Option(names = "--times", defaultValue = "3", description = "how often each is done (default: ${DEFAULT-VALUE})")
    private int times;

    @Option(
            names = "--data",
            defaultValue = "/tmp/huying-bench-ledger",
            description = "a folder with room (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Option(names = "--keep", description = "leave the database there, to go on with it the next time")
    private boolean keep;

    /** How long the writing alone took, in nanoseconds, where what was done is more than that. */
    private long writing;

    /** How many rows there are of tallies. */
    private long tallied;

    /** What is done, in seconds, each time. */
    private final Map<String, List<Double>> took = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(data);
        try (House house = House.open(data)) {
            new Filling(house, WEEKS, Duration.ofHours(60), false).until(matters, 1_000);
            house.run("vacuum analyze");
            long events = house.number("select count(*) from matter.event");
            for (int time = 0; time < times; time++) {
                round(house);
            }
            report(house, events);
        }
        if (!keep) {
            PostgresServer.remove(data.resolve("postgres"));
        }
        return 0;
    }

    private void round(House house) throws Exception {
        measured(Work.EVENTS, () -> stream(house, "matter.event"));
        measured(Work.REBUILD, () -> house.bean(Rebuild.class).rebuild(house.district(), house.now()));
        measured(Work.WRITING, () -> written(house));
        measured(
                Work.ROWS,
                () -> stream(
                        house,
                        "matter.event",
                        "matter.lasting",
                        "matter.standing",
                        "matter.matter_text",
                        "matter.seal"));
        measured(Work.CHAINS, () -> intact(house, Extent.CHAINS));
        measured(Work.VERIFICATION, () -> intact(house, Extent.WHOLE));
    }

    private static Report intact(House house, Extent extent) {
        Report report = house.bean(Verification.class).verify(house.district(), extent);
        if (!report.intact()) {
            throw new IllegalStateException("the ledger of the bench is not intact: " + report.findings());
        }
        return report;
    }

    /** Reads all rows of tables as binary copies, one after the other, and does nothing with them. */
    private static long stream(House house, String... tables) throws SQLException, IOException {
        long rows = 0;
        try (Connection connection = house.connect()) {
            for (String table : tables) {
                rows += connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select * from " + table + " where district = '" + house.district()
                                        + "') to stdout (format binary)",
                                OutputStream.nullOutputStream());
            }
        }
        return rows;
    }

    /** Writes the tallies that there are once more, beside them, as fast as they can be: nothing is read or counted. */
    private long written(House house) throws SQLException, IOException {
        long rows = 0;
        for (String table : TALLIES) {
            Path file = data.resolve(table + ".copy");
            String beside = "matter.bench_" + table;
            house.run("create table " + beside + " (like matter." + table + " including all)");
            try (Connection connection = house.connect()) {
                CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    copying.copyOut("copy matter." + table + " to stdout (format binary)", out);
                }
                long begun = System.nanoTime();
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                    rows += copying.copyIn("copy " + beside + " from stdin (format binary)", in);
                }
                writing += System.nanoTime() - begun;
            } finally {
                Files.deleteIfExists(file);
                house.run("drop table " + beside);
            }
        }
        tallied = rows;
        return rows;
    }

    private void measured(Work work, Callable<?> done) throws Exception {
        long begun = System.nanoTime();
        done.call();
        double seconds = (writing > 0 ? writing : System.nanoTime() - begun) / 1e9;
        writing = 0;
        took.computeIfAbsent(work.words, unused -> new ArrayList<>()).add(seconds);
        System.out.printf("%s: %.2f s%n", work.words, seconds);
    }

    private void report(House house, long events) throws SQLException, IOException {
        Table table = Table.of("what", "s, best of " + times, "events a second", "of the stream", "goal");
        row(table, Work.EVENTS, Work.EVENTS, events, false);
        row(table, Work.WRITING, Work.WRITING, events, false);
        row(table, Work.REBUILD, Work.EVENTS, events, true);
        row(table, Work.ROWS, Work.ROWS, events, false);
        row(table, Work.CHAINS, Work.ROWS, events, true);
        row(table, Work.VERIFICATION, Work.ROWS, events, true);
        try (Connection connection = house.connect()) {
            Results results = Results.of(
                            "ledger",
                            "Reading all of the ledger",
                            Circumstances.now(connection),
                            "bench/run ledger --matters " + matters + " --times " + times)
                    .paragraph(
                            "Of %,d events of %,d matters, all sealed. One connection streams; verifying and making anew"
                                            .formatted(events, house.number("select count(*) from matter.lasting"))
                                    + " read over several at a time, on the same processors as the database.")
                    .table(table)
                    .paragraph(
                            ("Making tallies anew writes, too: %,d rows with their indexes, which by themselves take %.1f s as a binary copy"
                                            + " from one connection. Streaming the events and writing these rows one after the other, with nothing"
                                            + " computed between, would be %.2f of the stream; the rebuild is %.2f of that.")
                                    .formatted(
                                            tallied,
                                            best(Work.WRITING),
                                            best(Work.EVENTS) / (best(Work.EVENTS) + best(Work.WRITING)),
                                            (best(Work.EVENTS) + best(Work.WRITING)) / best(Work.REBUILD)));
            System.out.println(results.markdown());
            results.keep();
        }
    }

    private void row(Table table, Work work, Work stream, long events, boolean goal) {
        double seconds = best(work);
        double share = best(stream) / seconds;
        table.row(
                work.words,
                Results.figure(seconds),
                "%,d".formatted(Math.round(events / seconds)),
                goal ? Results.figure(share) : "",
                goal ? share >= GOAL ? "met" : "**at least " + GOAL + "**" : "");
    }

    private double best(Work work) {
        return Collections.min(took.getOrDefault(work.words, List.of(Double.NaN)));
    }

    private enum Work {
        EVENTS("binary copy of the events"),
        WRITING("binary copy of the tallies into tables like theirs"),
        REBUILD("`huying tally rebuild`"),
        ROWS("binary copy of events, matters and seals"),
        CHAINS("`huying ledger verify --chains`"),
        VERIFICATION("`huying ledger verify`");

        private final String words;

        Work(String words) {
            this.words = words;
        }
    }
}
