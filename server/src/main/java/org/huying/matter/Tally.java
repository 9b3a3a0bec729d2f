package org.huying.matter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.line.Phase;

/**
 * What must be counted for the rules: how often each action was taken, and who did the handling.
 *
 * @param counts by action
 * @param doers persons who handled; none of them may check (law 5)
 * @param returned how often a handler sent it back to be assigned anew (退单)
 * @param reworked how often it went back from checking to be handled again (返工)
 */
public record Tally(Map<String, Integer> counts, Set<PersonId> doers, int returned, int reworked) {

    public static final Tally NONE = new Tally(Map.of(), Set.of(), 0, 0);

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
        return new Tally(more, doers, returned, reworked);
    }

    public Tally doneBy(PersonId person) {
        if (doers.contains(person)) {
            return this;
        }
        Set<PersonId> more = new HashSet<>(doers);
        more.add(person);
        return new Tally(counts, more, returned, reworked);
    }

    /** Counts a step back, if it is one, from one position to another by somebody in a role. */
    public Tally stepping(Position from, Position to, Role role) {
        boolean back = role == Role.HANDLER && sendsBack(from, to);
        boolean again = from.phase() == Phase.CHECKING && to.phase() == Phase.HANDLING;
        return back || again ? new Tally(counts, doers, returned + (back ? 1 : 0), reworked + (again ? 1 : 0)) : this;
    }

    /** Back to a phase before the handling, or from one who was to take it on to one who decides who must. */
    private static boolean sendsBack(Position from, Position to) {
        return switch (from.phase()) {
            case ASSIGNING ->
                to.phase() == Phase.INTAKE
                        || (to.phase() == Phase.ASSIGNING && !to.stage().equals(from.stage()));
            case HANDLING -> to.phase() == Phase.INTAKE || to.phase() == Phase.ASSIGNING;
            case INTAKE, CHECKING, ANSWERING, CLOSED -> false;
        };
    }
}
