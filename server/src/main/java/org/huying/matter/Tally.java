package org.huying.matter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huying.base.PersonId;

/**
 * What must be counted for the rules: how often each action was taken, and who did the handling.
 *
 * @param counts by action
 * @param doers persons who handled; none of them may check (law 5)
 */
public record Tally(Map<String, Integer> counts, Set<PersonId> doers) {

    public static final Tally NONE = new Tally(Map.of(), Set.of());

    public Tally {
        counts = Map.copyOf(counts);
        doers = Set.copyOf(doers);
    }

    public int of(String action) {
        return counts.getOrDefault(action, 0);
    }

    public Tally plus(String action) {
        Map<String, Integer> more = new HashMap<>(counts);
        more.merge(action, 1, Integer::sum);
        return new Tally(more, doers);
    }

    public Tally doneBy(PersonId person) {
        if (doers.contains(person)) {
            return this;
        }
        Set<PersonId> more = new HashSet<>(doers);
        more.add(person);
        return new Tally(counts, more);
    }
}
