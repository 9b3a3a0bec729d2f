package org.huying.line;

import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A line's own step (环节).
 *
 * @param holder absent for closed stages only
 * @param within absent for closed stages only
 * @param urgent the limit of an urgent matter, where it differs
 */
public record Stage(
        String name,
        Bilingual title,
        Phase phase,
        @Nullable HolderRule holder,
        @Nullable Within within,
        @Nullable Within urgent) {

    public boolean open() {
        return phase.open();
    }
}
