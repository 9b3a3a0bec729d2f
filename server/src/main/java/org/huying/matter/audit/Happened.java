package org.huying.matter.audit;

import java.time.Instant;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.matter.MatterId;

/** An event of the ledger by its place; what it says is read with the matter. */
public record Happened(MatterId matter, String number, int seq, Instant at, PersonId by, Role role, String type) {}
