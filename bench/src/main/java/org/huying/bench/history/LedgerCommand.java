package org.huying.bench.history;

import java.io.IOException;
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

    private void measured(Work work, Callable<?> done) throws Exception {
        long begun = System.nanoTime();
        done.call();
        double seconds = (System.nanoTime() - begun) / 1e9;
        took.computeIfAbsent(work.words, unused -> new ArrayList<>()).add(seconds);
        System.out.printf("%s: %.2f s%n", work.words, seconds);
    }

    private void report(House house, long events) throws SQLException, IOException {
        Table table = Table.of("what", "s, best of " + times, "events a second", "of the stream", "goal");
        row(table, Work.EVENTS, Work.EVENTS, events, false);
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
                    .table(table);
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
