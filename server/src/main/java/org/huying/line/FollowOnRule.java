package org.huying.line;

import org.huying.base.Bilingual;
import org.huying.calendar.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A linked matter that an action opens and that does not hold up the closing: a promise, a second answer, a look back.
 *
 * @param enter the stage of the other line in which it starts; its first stage when absent
 * @param holder who leads it; bound as {@code lead} of the new matter
 * @param due where the follow-on's line says {@code given}: the input that holds the day, or absent
 * @param in where the follow-on's line says {@code given}: how long after the action it is due, or absent
 * @param when an optional input of type choice or boolean that must hold {@code equals} for it to open
 */
public record FollowOnRule(
        String name,
        Bilingual title,
        LineId line,
        @Nullable String enter,
        HolderRule holder,
        @Nullable String due,
        @Nullable Limit in,
        @Nullable When when) {

    /** A condition on one input. */
    public record When(String input, String equals) {}
}
