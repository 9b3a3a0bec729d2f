package org.huying.matter;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a matter, and the clocks of stages that it has left and may enter again.
 *
 * @param stage the clock of the stage; absent when closed
 * @param total the clock of the whole matter; of a closed matter as it stood at the closing
 * @param left the clocks of stages left before
 * @param pause the approved standstill of both clocks, if there is one
 */
public record Clocks(
        @Nullable Clock stage,
        Clock total,
        Map<String, Left> left,
        @Nullable Pause pause) {

    public Clocks {
        left = Map.copyOf(left);
    }

    /** A stage's clock as it stood when the stage was left. */
    public record Left(Clock clock, Instant at) {}

    /** An approved standstill with an end (law 2). */
    public record Pause(String reason, PersonId approvedBy, Instant from, Instant until) {}

    /** The matter moves on: the clock of the stage it leaves is kept, the one it enters (if any) runs. */
    public Clocks entering(String leaving, @Nullable Clock next, Clock newTotal, Instant at) {
        Map<String, Left> kept = new HashMap<>(left);
        if (stage != null) {
            kept.put(leaving, new Left(stage, at));
        }
        return new Clocks(next, newTotal, kept, pause);
    }

    public Clocks with(@Nullable Clock newStage, Clock newTotal) {
        return new Clocks(newStage, newTotal, left, pause);
    }

    public Clocks paused(@Nullable Pause newPause) {
        return new Clocks(stage, total, left, newPause);
    }

    public boolean running() {
        return stage != null && pause == null;
    }
}
