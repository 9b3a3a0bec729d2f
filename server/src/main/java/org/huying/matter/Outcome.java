package org.huying.matter;

import java.util.List;
import org.huying.base.Refusal;
import org.huying.matter.event.Recorded;

/** What became of a command that came through the door. */
public sealed interface Outcome {

    /**
     * It is done and durable (law 9).
     *
     * @param matter as the command left it
     * @param opened matters that were opened with it
     * @param repeated whether it was done before, under the same idempotency key; this is the first result then
     */
    record Done(Matter matter, List<MatterId> opened, boolean repeated) implements Outcome {

        public Done {
            opened = List.copyOf(opened);
        }
    }

    /** A rule refused it; nothing has changed. */
    record Refused(Refusal refusal) implements Outcome {}

    /**
     * The one who acts saw an older version; nothing has changed.
     *
     * @param matter as it stands now
     * @param since what has happened since the version that was seen
     */
    record Stale(Matter matter, List<Recorded> since) implements Outcome {

        public Stale {
            since = List.copyOf(since);
        }
    }

    /** There is no such matter within the viewer's scope. */
    record Missing() implements Outcome {}

    /** The idempotency key was used for another command before; nothing has changed. */
    record KeyReused(String key) implements Outcome {}
}
