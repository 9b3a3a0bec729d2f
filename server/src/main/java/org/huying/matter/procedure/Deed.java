package org.huying.matter.procedure;

import java.util.List;
import org.huying.base.Refusal;
import org.huying.line.Universal;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Available.Input;
import org.jspecify.annotations.Nullable;

/**
 * What a universal action is in the situation at hand.
 *
 * @param zh its name for clerks
 * @param open whether it stands open to the actor now, beyond the roles
 * @param needs its inputs
 * @param doing what it does
 */
record Deed(Universal action, String zh, String en, Open open, Wants needs, Doing doing) {

    /** Why it is not open, or nothing. */
    @FunctionalInterface
    interface Open {
        @Nullable Refusal refusal(Matter matter, Setting setting);
    }

    /** What it needs. */
    @FunctionalInterface
    interface Wants {
        List<Input> of(Matter matter, Setting setting);
    }

    /** What it does. */
    @FunctionalInterface
    interface Doing {
        Decision decide(Matter matter, Inputs inputs, Setting setting);
    }
}
