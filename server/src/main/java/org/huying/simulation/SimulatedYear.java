package org.huying.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * What a district's simulated life follows from.
 *
 * @param seed everything that is drawn follows from it
 * @param scale how many of the real number of calls come in; 1 is about 100,000 a year
 * @param since the first simulated day
 * @param evidence attachments that its clerks bring as evidence
 */
public record SimulatedYear(long seed, double scale, LocalDate since, List<String> evidence) {

    public SimulatedYear {
        evidence = List.copyOf(evidence);
    }
}
