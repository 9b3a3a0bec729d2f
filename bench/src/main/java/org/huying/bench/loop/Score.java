package org.huying.bench.loop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.bench.measure.Measured;

/**
 * What came of one entrant.
 *
 * @param entrant its word
 * @param statements sent for a loop, without those that begin and end transactions
 * @param runs one for each number of clients
 * @param log bytes of the write-ahead log of a loop of one client by table or index, the largest first; empty where nobody looked
 */
public record Score(String entrant, double statements, List<Measured> runs, Map<String, Double> log) {

    public Score {
        runs = List.copyOf(runs);
        log = new LinkedHashMap<>(log); // in this order
    }

    Measured at(int clients) {
        return runs.stream()
                .filter(run -> run.clients() == clients)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(entrant + " was not measured at " + clients));
    }
}
