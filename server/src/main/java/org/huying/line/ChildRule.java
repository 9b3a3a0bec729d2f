package org.huying.line;

import java.util.List;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Children that an action opens: matters with their own holder, clock and credit.
 *
 * @param name unique in the line; siblings refer to it in {@code after}
 * @param line the line that the children belong to
 * @param enter the stage of that line in which they start; its first stage when absent
 * @param each the input of type {@link Need.Type#UNITS} that yields one child a unit, each led by its unit; absent when
 *     {@code holder} says who leads the single child
 * @param holder who leads the single child
 * @param waits how the parent waits (a record component cannot be called wait)
 * @param before the parent's actions that wait; empty means every action into checking, answering or closed
 * @param after the sibling rules whose children must all be closed before these are opened
 */
public record ChildRule(
        String name,
        Bilingual title,
        LineId line,
        @Nullable String enter,
        @Nullable String each,
        @Nullable HolderRule holder,
        Wait waits,
        List<String> before,
        List<String> after) {

    public ChildRule {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** How many of the children of one rule the parent waits for. */
    public enum Wait {
        ALL,
        ANY,
        NONE
    }
}
