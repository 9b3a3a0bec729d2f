package org.huying.line;

import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.calendar.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Something the holder owes again and again while a matter is in certain stages, such as a progress report by the 25th.
 *
 * @param dayOfMonth due at the close of business of this day of each month; or
 * @param period due each time this long has passed
 */
public record Duty(
        String name,
        Bilingual title,
        Set<String> in,
        @Nullable Integer dayOfMonth,
        @Nullable Limit period) {

    public Duty {
        in = Set.copyOf(in);
    }
}
