package org.huying.bench.loop;

import java.util.List;
import org.huying.bench.measure.Measured;

/**
 * What came of one entrant.
 *
 * @param entrant its word
 * @param statements sent for a loop, without those that begin and end transactions
 * @param runs one for each number of clients
 */
public record Score(String entrant, double statements, List<Measured> runs) {

    public Score {
        runs = List.copyOf(runs);
    }

    Measured at(int clients) {
        return runs.stream()
                .filter(run -> run.clients() == clients)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(entrant + " was not measured at " + clients));
    }
}
