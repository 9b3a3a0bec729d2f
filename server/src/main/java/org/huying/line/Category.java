package org.huying.line;

import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.calendar.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A row of a line's {@code categories.csv}: {@code code,parent,zh,en,limit,urgent,total,total_urgent,unit}.
 *
 * @param leaf whether matters may carry it
 * @param limit for stages that say {@code within: category}
 * @param urgent the same for urgent matters
 * @param total for the whole matter, where it differs from the line's
 * @param totalUrgent the same for urgent matters
 * @param unit the unit that usually leads, offered first
 */
public record Category(
        String code,
        @Nullable String parent,
        Bilingual title,
        boolean leaf,
        @Nullable Limit limit,
        @Nullable Limit urgent,
        @Nullable Limit total,
        @Nullable Limit totalUrgent,
        @Nullable UnitCode unit) {}
