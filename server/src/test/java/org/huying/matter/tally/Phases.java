package org.huying.matter.tally;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.huying.line.Phase;
import org.huying.matter.Clock;
import org.huying.matter.Matter;
import org.huying.matter.Position;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/** Which phases a matter has passed and which it overran, once more, over the matter itself before and after each step. */
public record Phases(int passed, int overran) {

    public static Phases of(List<Recorded> ledger) {
        int passed = 0;
        int overran = 0;
        Matter before = null;
        for (Recorded event : ledger) {
            Matter after = Matter.apply(before, event);
            if (before != null && event.event() instanceof Event.Moved && before.open()) {
                Position from = before.position();
                Position to = after.position();
                int bit = (int) Math.pow(2, from.phase().ordinal());
                boolean left = !after.open() || !from.stage().equals(to.stage());
                if (left && later(from.phase(), after.open() ? to.phase() : Phase.CLOSED) && (passed & bit) == 0) {
                    passed += bit;
                }
                if (left && after(event.at(), before.clocks().stage()) && (overran & bit) == 0) {
                    overran += bit;
                }
            }
            before = after;
        }
        return new Phases(passed, overran);
    }

    private static boolean later(Phase from, Phase to) {
        return List.of(Phase.values()).indexOf(to) > List.of(Phase.values()).indexOf(from);
    }

    private static boolean after(Instant at, @Nullable Clock clock) {
        return at.isAfter(Objects.requireNonNull(clock).due());
    }

    public boolean passed(Phase phase) {
        return (passed >> phase.ordinal()) % 2 == 1;
    }

    public boolean overran(Phase phase) {
        return (overran >> phase.ordinal()) % 2 == 1;
    }
}
