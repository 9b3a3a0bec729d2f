package org.huying.indicator.definition;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.PersonId;

/**
 * An edition of a definition in a district.
 *
 * @param form {@code indicator} or {@code scorecard}
 * @param effective the first day whose figures follow it, never before the day on which it was published
 * @param by {@link PersonId#SYSTEM} for one that came with the product
 */
public record DefinitionEdition(
        DefinitionId id, int edition, String form, String digest, LocalDate effective, PersonId by, Instant at) {

    public boolean shipped() {
        return by.equals(PersonId.SYSTEM);
    }
}
