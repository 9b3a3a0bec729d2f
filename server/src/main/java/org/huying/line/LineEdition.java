package org.huying.line;

import java.time.Instant;
import org.huying.base.PersonId;

/** When and by whom an edition was published; {@link PersonId#SYSTEM} for one that came with the product. */
public record LineEdition(LineId line, int edition, String digest, PersonId by, Instant at) {

    public boolean shipped() {
        return by.equals(PersonId.SYSTEM);
    }
}
