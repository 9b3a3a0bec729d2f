package org.huying.security;

import java.util.Set;
import org.huying.base.UnitCode;

/**
 * What the vault must know of the matter for whose sake an identity is looked at.
 *
 * @param matter its id, as it shall stand in the access ledger
 * @param confidential the requester asked not to be known to those who handle
 * @param parties holder, lead and helpers, now and before
 */
public record MatterRef(String matter, boolean confidential, Set<UnitCode> parties) {

    public MatterRef {
        parties = Set.copyOf(parties);
    }
}
