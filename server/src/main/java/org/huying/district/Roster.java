package org.huying.district;

import java.time.LocalTime;
import java.util.List;
import org.huying.base.Bilingual;

/**
 * A duty roster (值班表) that turns by rule: each of the turns is on duty for so many days, then the next, round and round.
 * {@link Shift}s that were agreed otherwise come before the rule.
 *
 * @param changesAt the time of day at which the duty passes on
 * @param daysEach the length of one turn
 */
public record Roster(String code, Bilingual name, LocalTime changesAt, int daysEach, List<OnDuty> turns, Span span)
        implements Dated<String> {

    public Roster {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || daysEach < 1) {
            throw new IllegalArgumentException("a roster has at least one turn of at least one day: " + code);
        }
    }

    public Roster during(Span newSpan) {
        return new Roster(code, name, changesAt, daysEach, turns, newSpan);
    }
}
