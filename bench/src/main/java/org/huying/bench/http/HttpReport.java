package org.huying.bench.http;

import java.util.List;
import org.huying.bench.measure.Measured;
import org.huying.bench.results.Circumstances;
import org.huying.bench.results.Results;
import org.huying.bench.results.Table;

/** The page of results, with the goals beside the figures. */
record HttpReport(List<Measured> closed, List<Flow> open) {

    /** Steps a second on two processors that server, database and load share. */
    static final double GOAL = 2_500;

    private static final double GOAL_P99 = 20;

    Results page(Circumstances when, String command) {
        return Results.of("http", "The closed loop over HTTP", when, command)
                .paragraph(
                        "`huying serve` in a process of its own; a bearer token for each account, JSON both ways, scopes and an "
                                + "idempotency key at each step; server, database and load on the same processors.")
                .heading("As fast as it goes")
                .paragraph("Clients that send the next step as soon as the one before is acknowledged.")
                .table(fast())
                .heading("At a constant rate")
                .paragraph(
                        "Steps arrive whether or not those before them are done, and what one takes is counted from the instant "
                                + "at which it was to be sent.")
                .table(steady())
                .heading("Goals")
                .table(goals());
    }

    private Table fast() {
        Table table = Table.of("clients", "steps/s", "p50 ms", "p99 ms", "CPU ms/step", "flushes/step");
        closed.forEach(run -> table.row(
                String.valueOf(run.clients()),
                figure(run.loopsPerSecond()),
                figure(run.medianMillis()),
                figure(run.p99Millis()),
                figure(run.busyMillisPerLoop()),
                figure(run.per(run.flushes(), 1))));
        return table;
    }

    private Table steady() {
        Table table = Table.of("steps/s to arrive", "done/s", "p50 ms", "p95 ms", "p99 ms", "max ms");
        open.forEach(flow -> table.row(
                figure(flow.rate()),
                figure(flow.done()),
                figure(flow.p50Millis()),
                figure(flow.p95Millis()),
                figure(flow.p99Millis()),
                figure(flow.maxMillis())));
        return table;
    }

    private Table goals() {
        Table table = Table.of("goal", "bar", "measured", "reached");
        double best = best();
        table.row("steps a second over HTTP", "≥ " + figure(GOAL), figure(best), said(best >= GOAL));
        open.forEach(flow -> table.row(
                "p99 at " + figure(flow.rate()) + " steps a second, ms",
                "≤ " + figure(GOAL_P99),
                figure(flow.p99Millis()),
                said(flow.p99Millis() <= GOAL_P99)));
        return table;
    }

    /** The most steps a second of the closed runs. */
    double best() {
        return closed.stream().mapToDouble(Measured::loopsPerSecond).max().orElse(Double.NaN);
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : Results.figure(value);
    }

    private static String said(boolean reached) {
        return reached ? "yes" : "no";
    }
}
