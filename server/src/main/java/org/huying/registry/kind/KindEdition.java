package org.huying.registry.kind;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.PersonId;
import org.huying.registry.KindId;

/**
 * An edition of a kind in a district.
 *
 * @param effective the first day on which it holds, never before the day on which it was published
 * @param by {@link PersonId#SYSTEM} for one that came with the product
 */
public record KindEdition(KindId id, int edition, String digest, LocalDate effective, PersonId by, Instant at) {

    public boolean shipped() {
        return by.equals(PersonId.SYSTEM);
    }
}
