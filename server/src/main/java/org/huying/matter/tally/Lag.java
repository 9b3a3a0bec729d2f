package org.huying.matter.tally;

import java.time.Duration;

/**
 * How far the tallies are behind the ledger.
 *
 * @param waiting how many events they do not hold yet
 * @param oldest for how long the first of these has waited
 */
public record Lag(long waiting, Duration oldest) {

    public static final Lag NONE = new Lag(0, Duration.ZERO);
}
