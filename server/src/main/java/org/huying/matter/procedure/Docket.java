package org.huying.matter.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Where matters lie while a command is carried out: a database transaction, or plain memory in a simulation. All that is
 * appended through one docket becomes durable together or not at all (law 9).
 */
public interface Docket {

    /** The matter as it is now, kept from others until the docket is finished. Parents are locked before children. */
    Optional<Matter> lock(MatterId id);

    /** The parent of a matter, if it is a child; read without locking, since it never changes. */
    Optional<MatterId> parentOf(MatterId id);

    MatterId newId(Instant at);

    /** The next number by the line's pattern. */
    String newNumber(Line line, Instant at);

    /** Appends events to a matter's ledger. */
    void append(@Nullable Matter before, Matter after, List<Recorded> events);

    /** The edition of a line that a matter is under. */
    Line line(LineId line, int edition);

    /** The edition under which new matters are opened. */
    Line current(LineId line);
}
