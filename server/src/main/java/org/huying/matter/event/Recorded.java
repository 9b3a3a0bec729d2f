package org.huying.matter.event;

import java.time.Instant;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place in the ledger (办理记录): of which matter, the how-manieth, when, by whom.
 *
 * @param seq counts from 1 without a gap
 * @param unit in whose name, if a unit's
 * @param role in which role; the clockwork is {@link Role#SYSTEM}
 */
public record Recorded(
        MatterId matter,
        int seq,
        Instant at,
        PersonId by,
        @Nullable UnitCode unit,
        Role role,
        Editions editions,
        Event event) {}
