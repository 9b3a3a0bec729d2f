package org.huying.matter.procedure;

import java.util.List;
import org.huying.base.Refusal;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;

/** What became of a command. */
public sealed interface Result {

    /** It is done; {@code matter} as it stands now, {@code opened} the matters opened with it. */
    record Done(Matter matter, List<MatterId> opened) implements Result {

        public Done {
            opened = List.copyOf(opened);
        }
    }

    /** A rule refused it. */
    record Refused(Refusal refusal) implements Result {}

    /** The actor saw an older version: what has changed since is in the ledger after {@code seen}. */
    record Stale(Matter matter, int seen) implements Result {}

    /** There is no such matter. */
    record Missing() implements Result {}
}
