package org.huying.line.proof;

import java.util.List;
import org.huying.line.Footing;
import org.huying.line.Line;
import org.huying.line.proof.Walks.Situation;

/**
 * Where a matter may be set down in a line: in a situation that the line's own walks come into, or in one that has the
 * same counts and more is known of it. What leads on from the walked one leads on from there as well.
 */
public final class Landing {

    /** Of the step that led to a stage, and of closed matters; neither says anything of an open one that is set down. */
    private static final int PASSING = Facts.DUE | Facts.SAMPLED;

    private Landing() {}

    public static boolean proved(Line line, Footing footing) {
        Machine machine = new Machine(line);
        Walks walks = new Walks(machine, new Openings(List.of(line), List.of()).entries(line));
        int stage = machine.index(footing.stage());
        long counts = machine.counts(footing.taken());
        int facts = facts(footing);
        return walks.complete()
                && walks.situations().stream()
                        .filter(situation -> situation.stage() == stage && situation.counts() == counts)
                        .anyMatch(situation -> asks(situation) == (asks(situation) & facts));
    }

    private static int asks(Situation situation) {
        return situation.facts() & ~PASSING;
    }

    private static int facts(Footing footing) {
        return (footing.lead() ? Facts.LEAD : 0)
                | (footing.category() ? Facts.CATEGORY : 0)
                | (footing.opened() ? Facts.OPENED : 0);
    }
}
