package org.huying.bench.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.huying.bench.measure.Measured;
import org.huying.bench.results.Circumstances;
import org.huying.bench.results.Results;
import org.huying.bench.results.Table;

/** The page of results, with the goals beside the figures. */
final class LoopReport {

    /** The number of clients at which figures of cost are compared. */
    private static final int USUAL = 8;

    /** Bytes a step that are worth a line. */
    private static final double LEAST = 2;

    private static final List<Entrant> ENGINES =
            List.of(Entrant.FLOWABLE, Entrant.FLOWABLE_LEAN, Entrant.OPERATON, Entrant.OPERATON_LEAN);

    private final List<Score> scores;
    private final Plan plan;

    LoopReport(List<Score> scores, Plan plan) {
        this.scores = List.copyOf(scores);
        this.plan = plan;
    }

    Results page(Circumstances when, String command) {
        return Results.of("loop", "The closed loop of seven steps", when, command)
                .paragraph("File, accept, dispatch, accept by the department, handle with feedback, verify, close, each"
                        + " acknowledged before the next; one running deadline, a history of who, when and what, "
                        + Words.TEXT.length()
                        + " Chinese characters of text; everybody on a database of their own in one"
                        + " PostgreSQL, one after the other, " + plan.warmUp().toSeconds() + " s to warm up and "
                        + plan.length().toSeconds() + " s measured at each number of clients.")
                .heading("Loops a second")
                .table(rates())
                .heading("What a loop costs, at " + costed() + " clients")
                .table(costs())
                .paragraph(
                        "CPU is the whole machine's: load, server and database. Rows are inserted, updated and deleted"
                                + " ones. WAL is without whole pages, which are beside it: how many there are depends on the time"
                                + " since the last checkpoint. Flushes are those of the WAL; a flush may carry the commits of several"
                                + " clients. Statements are counted at one client, without those that begin and end transactions.")
                .heading("Where the log of a step goes, service door, one client")
                .table(log())
                .paragraph(
                        "Bytes of WAL by the table or index that they change, without whole pages, the tallies that follow among"
                                + " them. The floor writes a row of a matter, its update and a row of its history: no chain, key, seal,"
                                + " words to find it by, parties, clocks or figures.")
                .heading("Goals")
                .table(goals());
    }

    private Table log() {
        List<Score> looked = Stream.of(Entrant.HUYING, Entrant.ONE_STATEMENT)
                .flatMap(entrant -> find(entrant).stream())
                .filter(score -> !score.log().isEmpty())
                .toList();
        List<String> heads = new ArrayList<>(List.of("who", "B/step"));
        Table table = Table.of(heads);
        for (Score score : looked) {
            table.row(
                    title(score),
                    figure(score.log().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum()
                            / Step.COUNT));
            score.log().entrySet().stream()
                    .filter(part -> part.getValue() / Step.COUNT >= LEAST)
                    .forEach(part -> table.row(
                            part.getKey().isEmpty()
                                    ? "· ends of transactions, and the rest"
                                    : "· `" + part.getKey() + "`",
                            figure(part.getValue() / Step.COUNT)));
        }
        return table;
    }

    private int costed() {
        return plan.clients().contains(USUAL) ? USUAL : plan.clients().getLast();
    }

    private Table rates() {
        List<String> heads = new ArrayList<>(List.of("who"));
        plan.clients().forEach(clients -> heads.add(clients == 1 ? "1 client" : clients + " clients"));
        heads.addAll(List.of("of pgbench", "of the one-statement floor", "p50 ms", "p99 ms"));
        Table table = Table.of(heads);
        for (Score score : scores) {
            List<String> cells = new ArrayList<>(List.of(title(score)));
            plan.clients()
                    .forEach(clients ->
                            cells.add(Results.figure(score.at(clients).loopsPerSecond())));
            cells.add(ratio(score, Entrant.PGBENCH));
            cells.add(ratio(score, Entrant.ONE_STATEMENT));
            cells.add(figure(score.at(costed()).medianMillis()));
            cells.add(figure(score.at(costed()).p99Millis()));
            table.row(cells);
        }
        return table;
    }

    private Table costs() {
        Table table = Table.of(
                "who",
                "CPU ms/loop",
                "statements/loop",
                "transactions/loop",
                "rows/loop",
                "WAL kB/loop",
                "WAL B/step",
                "whole pages B/step",
                "flushes/step",
                "flushes/step at " + plan.clients().getFirst());
        for (Score score : scores) {
            Measured at = score.at(costed());
            Measured first = score.at(plan.clients().getFirst());
            table.row(
                    title(score),
                    figure(at.busyMillisPerLoop()),
                    figure(score.statements()),
                    figure(at.per(at.commits(), 1)),
                    figure(at.per(at.rows(), 1)),
                    figure(at.per(at.walBytes(), 1) / 1000),
                    figure(at.per(at.walBytes(), Step.COUNT)),
                    figure(at.per(at.pageBytes(), Step.COUNT)),
                    figure(at.per(at.flushes(), Step.COUNT)),
                    figure(first.per(first.flushes(), Step.COUNT)));
        }
        return table;
    }

    private Table goals() {
        Table table = Table.of("goal", "bar", "measured", "reached");
        for (int clients : plan.clients()) {
            ratioGoal(table, clients, "pgbench sending the same", Entrant.PGBENCH, 0.85);
            ratioGoal(table, clients, "the one-statement floor", Entrant.ONE_STATEMENT, 0.6);
        }
        betterEngine()
                .ifPresent(engine -> find(Entrant.HUYING).ifPresent(own -> {
                    double times = own.at(costed()).loopsPerSecond()
                            / engine.at(costed()).loopsPerSecond();
                    table.row(
                            "service door as a multiple of the better engine, " + costed() + " clients",
                            "≥ 13",
                            figure(times) + " (" + title(engine) + ")",
                            said(times >= 13));
                }));
        find(Entrant.HUYING).ifPresent(own -> {
            Measured one = own.at(plan.clients().getFirst());
            double statements = own.statements() / Step.COUNT;
            double flushes = one.per(one.flushes(), Step.COUNT);
            double wal = own.at(costed()).per(own.at(costed()).walBytes(), Step.COUNT);
            double cpu = own.at(costed()).busyMillisPerLoop();
            table.row("statements a step, service door", "1", figure(statements), said(statements <= 1.05));
            table.row("flushes a step, service door, 1 client", "1", figure(flushes), said(flushes <= 1.05));
            table.row(
                    "WAL a step without whole pages, service door", "≤ 1,200 B", figure(wal) + " B", said(wal <= 1200));
            table.row(
                    "CPU a loop, service door, " + costed() + " clients",
                    "≤ 2 ms",
                    figure(cpu) + " ms",
                    said(cpu <= 2));
        });
        find(Entrant.HTTP).ifPresent(http -> {
            double steps = Stream.of(plan.clients().toArray(Integer[]::new))
                            .mapToDouble(clients -> http.at(clients).loopsPerSecond())
                            .max()
                            .orElse(0)
                    * Step.COUNT;
            table.row("steps a second over HTTP", "≥ 2,500", figure(steps), said(steps >= 2500));
        });
        return table;
    }

    private void ratioGoal(Table table, int clients, String what, Entrant other, double bar) {
        find(Entrant.HUYING)
                .flatMap(own -> find(other)
                        .map(limit -> own.at(clients).loopsPerSecond()
                                / limit.at(clients).loopsPerSecond()))
                .ifPresent(ratio -> table.row(
                        "service door as a part of " + what + ", " + clients + (clients == 1 ? " client" : " clients"),
                        "≥ " + bar,
                        figure(ratio),
                        said(ratio >= bar)));
    }

    private Optional<Score> betterEngine() {
        ToDoubleFunction<Score> rate = score -> score.at(costed()).loopsPerSecond();
        return ENGINES.stream()
                .flatMap(engine -> find(engine).stream())
                .max(java.util.Comparator.comparingDouble(rate));
    }

    private String ratio(Score score, Entrant other) {
        return find(other)
                .map(limit -> figure(
                        score.at(costed()).loopsPerSecond() / limit.at(costed()).loopsPerSecond()))
                .orElse("–");
    }

    private Optional<Score> find(Entrant entrant) {
        return scores.stream()
                .filter(score -> score.entrant().equals(entrant.word()))
                .findFirst();
    }

    private static String title(Score score) {
        return Entrant.of(score.entrant()).title();
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : Results.figure(value);
    }

    private static String said(boolean reached) {
        return reached ? "yes" : "no";
    }
}
