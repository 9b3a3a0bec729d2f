package org.huying.line;

import java.util.List;
import org.huying.base.Role;
import org.huying.calendar.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Signatures (会签、审签) that must be given before an action takes effect; the holder stays.
 *
 * @param who one signature by each, in this order when {@code inOrder}
 * @param within the clock of each signature
 */
public record SignRule(List<Signer> who, boolean inOrder, Limit within) {

    public SignRule {
        who = List.copyOf(who);
    }

    /**
     * One who signs: somebody with the role, at the unit that the holder rule finds; {@code leader}, {@code handler@lead},
     * {@code handler@unit:fgj}.
     *
     * @param at whose unit; a function unit, the lead or a named unit; any unit when absent
     */
    public record Signer(Role role, @Nullable HolderRule at) {

        /** As it is written in lines. */
        public String text() {
            return at == null ? role.word() : role.word() + "@" + at.text();
        }
    }
}
