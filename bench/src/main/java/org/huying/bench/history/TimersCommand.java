package org.huying.bench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.huying.bench.results.Circumstances;
import org.huying.bench.results.Results;
import org.huying.bench.results.Table;
import org.huying.matter.clockwork.Timers;
import org.huying.matter.ledger.Rounds;
import org.huying.platform.postgres.PostgresServer;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/run timers}. */
@Command(
        name = "timers",
        description =
                "Many timers due at once and in steady flow, by one server and by two, and what open matters cost a step.",
        mixinStandardHelpOptions = true)
public final class TimersCommand implements Callable<Integer> {

    private static final double GOAL_SECONDS = 2;
    private static final int GOAL_MILLIS = 250;

    @Option(names = "--open", split = ",", defaultValue = "10000,1000000", description = "default: ${DEFAULT-VALUE}")
    private List<Long> sizes = List.of();

    @Option(
            names = "--due",
            defaultValue = "20000",
            description = "matters whose timers are due at once (default: ${DEFAULT-VALUE})")
    private long due;

    @Option(
            names = "--hours",
            defaultValue = "6",
            description = "in which all timers fall due (default: ${DEFAULT-VALUE})")
    private int hours;

    @Option(names = "--seconds", defaultValue = "60", description = "of steady flow (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--lives", defaultValue = "100", description = "lives through the door (default: ${DEFAULT-VALUE})")
    private int lives;

    @Option(
            names = "--rounds",
            defaultValue = "40",
            description = "how often each page is read (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--data",
            defaultValue = "/tmp/huying-bench-timers",
            description = "a folder with room (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Option(names = "--keep", description = "leave the database there, to go on with it the next time")
    private boolean keep;

    @Option(names = "--fill-only", description = "fill the store and keep it; measure nothing")
    private boolean fillOnly;

    private final Table bursts = Table.of(
            "open matters",
            "servers",
            "due at once",
            "read before in s",
            "seconds",
            "a second",
            "fired twice",
            "missed",
            "goal");
    private final Table flow =
            Table.of("open matters", "fell due", "p50 ms late", "p99 ms late", "within 250 ms", "missed", "goal");
    private final Table steps = Table.of("open matters", "step p50 ms", "p95 ms");
    private final Table boards = Table.of("open matters", "page", "reader", "p50 ms", "p95 ms");

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException, ExecutionException {
        Files.createDirectories(data);
        Circumstances circumstances;
        try (House house = House.open(data)) {
            for (long size : sizes) {
                fill(house, size);
                if (fillOnly) {
                    continue;
                }
                say("steps at " + size);
                new Steps(house).live(lives / 5 + 1);
                double[] millis = new Steps(house).live(lives);
                steps.row(
                        number(size),
                        Results.figure(Pages.share(millis, 0.5)),
                        Results.figure(Pages.share(millis, 0.95)));
                boards(house, size);
                say("steady flow at " + size);
                flow(house, size);
                say("bursts at " + size);
                burst(house, size, 1, true);
                burst(house, size, 1, false);
                burst(house, size, 2, false);
            }
            try (Connection connection = house.connect()) {
                circumstances = Circumstances.now(connection);
            }
        }
        if (fillOnly) {
            return 0;
        }
        report(circumstances);
        if (!keep) {
            PostgresServer.remove(data.resolve("postgres"));
        }
        return 0;
    }

    private void fill(House house, long size) throws SQLException {
        new Filling(house, 1, Duration.ofHours(hours), true).until(0, size);
    }

    private void boards(House house, long size) throws IOException, InterruptedException {
        for (Pages.Took took : new Pages(house.address()).boards(rounds)) {
            boards.row(
                    number(size),
                    "`" + took.page() + "`",
                    took.reader(),
                    Results.figure(took.p50()),
                    took.slow() ? "**" + Results.figure(took.p95()) + "**" : Results.figure(took.p95()));
            say("  " + took);
        }
    }

    /** All that fall due until the instant at which so many have, fired as of that instant. */
    private void burst(House house, long size, int servers, boolean cold)
            throws SQLException, InterruptedException, ExecutionException {
        long many = Math.min(due, size / 4);
        Instant at = Instant.ofEpochMilli(1
                + house.number("select ceil(extract(epoch from next_timer) * 1000)::bigint"
                        + " from matter.matter where next_timer is not null order by next_timer offset " + (many - 1)
                        + " limit 1"));
        long waiting = house.number("select count(*) from matter.matter where next_timer <= '" + at + "'");
        List<ConfigurableApplicationContext> others = new ArrayList<>();
        List<Timers> clockworks = new ArrayList<>(List.of(house.bean(Timers.class)));
        List<Rounds> rounding = new ArrayList<>(List.of(house.bean(Rounds.class)));
        for (int more = 1; more < servers; more++) {
            others.add(house.another());
            clockworks.add(others.getLast().getBean(Timers.class));
            rounding.add(others.getLast().getBean(Rounds.class));
        }
        ExecutorService threads = Executors.newFixedThreadPool(servers);
        try {
            // What a clockwork does in the minute before.
            long reading = System.nanoTime();
            if (!cold) {
                rounding.forEach(each -> each.readAhead(house.district(), house.now(), at));
            }
            double read = (System.nanoTime() - reading) / 1e9;
            long begun = System.nanoTime();
            List<Future<Integer>> fired = clockworks.stream()
                    .map(timers -> threads.submit(() -> timers.fire(house.district(), at)))
                    .toList();
            for (Future<Integer> one : fired) {
                one.get();
            }
            double took = (System.nanoTime() - begun) / 1e9;
            long missed = house.number("select count(*) from matter.matter where next_timer <= '" + at + "'");
            long twice = house.number("select count(*) from (select 1 from matter.event where at = '" + at
                    + "' and role = 'system' group by matter, type, packed, body having count(*) > 1) x");
            bursts.row(
                    number(size),
                    String.valueOf(servers),
                    number(waiting),
                    cold ? "" : Results.figure(read),
                    Results.figure(took),
                    number(Math.round(waiting / took)),
                    number(twice),
                    number(missed),
                    took <= GOAL_SECONDS ? "met" : "**under " + GOAL_SECONDS + " s**");
            say("%d servers fired %d in %.2f s, after reading for %.2f s".formatted(servers, waiting, took, read));
        } finally {
            threads.shutdownNow();
            others.forEach(ConfigurableApplicationContext::close);
        }
    }

    /** A server with its clockwork going, for a while; late is what the commit is after the instant that was due. */
    private void flow(House house, long size) throws SQLException, InterruptedException {
        house.bean(Timers.class).fire(house.district(), house.now());
        try (ConfigurableApplicationContext server = house.another(true)) {
            server.isRunning();
            Thread.sleep(TimeUnit.SECONDS.toMillis(3));
            house.run("drop table if exists bench_due");
            house.run(
                    "create table bench_due as select district, matter, next_timer as due, version from matter.standing"
                            + " where next_timer > now() + interval '1 second' and next_timer <= now() + interval '1 second' * "
                            + (1 + seconds));
            Thread.sleep(TimeUnit.SECONDS.toMillis(seconds + 3L));
        }
        String late = " from bench_due d join matter.standing s on s.district = d.district and s.matter = d.matter"
                + " and s.version > d.version";
        String millis = "extract(epoch from pg_xact_commit_timestamp(s.xmin) - d.due) * 1000";
        long fell = house.number("select count(*) from bench_due");
        long fired = house.number("select count(*)" + late);
        long within = house.number("select count(*)" + late + " where " + millis + " <= " + GOAL_MILLIS);
        flow.row(
                number(size),
                number(fell),
                fired == 0 ? "" : number(percentile(house, 0.5, millis, late)),
                fired == 0 ? "" : number(percentile(house, 0.99, millis, late)),
                fell == 0 ? "" : Results.figure(100.0 * within / fell) + " %",
                number(fell - fired),
                within >= 0.99 * fell ? "met" : "**99 in 100**");
        say("%d fell due, %d within %d ms".formatted(fell, within, GOAL_MILLIS));
        house.run("drop table bench_due");
    }

    private static long percentile(House house, double share, String millis, String late) throws SQLException {
        return house.number(
                "select percentile_disc(" + share + ") within group (order by " + millis + ")::bigint" + late);
    }

    private void report(Circumstances circumstances) throws IOException {
        Results results = Results.of(
                "timers",
                "Timers of open matters",
                circumstances,
                "bench/run timers --open "
                        + String.join(",", sizes.stream().map(String::valueOf).toList()) + " --due " + due);
        results.heading("Due at once");
        results.paragraph(
                "Each firing is an event in the ledger, durable, with what follows from it. Goal: 20,000 in under 2 s."
                        + " In the minute before, a clockwork reads the chains of what falls due; where it has not, nothing stands there.");
        results.table(bursts);
        results.heading("Steady flow");
        results.paragraph(
                "Lateness is the instant of the commit, as PostgreSQL notes it, after the instant that was due."
                        + " Goal: 99 in 100 within 250 ms.");
        results.table(flow);
        results.heading("A step through the door");
        results.paragraph("One client, seven steps a life. Goal: within 20 % of what it is at 10,000 open.");
        results.table(steps);
        results.heading("Pages of all that is open");
        results.paragraph("Over HTTP, signed in, one reader at a time. Goal: 95 in 100 within 100 ms.");
        results.table(boards);
        say("written to " + results.keep());
    }

    private static String number(long value) {
        return String.format(java.util.Locale.ROOT, "%,d", value);
    }

    private static void say(String words) {
        System.out.println(words);
    }
}
