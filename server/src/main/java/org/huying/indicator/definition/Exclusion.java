package org.huying.indicator.definition;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Records that an indicator is not measured on, though they would be otherwise (剔除).
 *
 * @param reason why not
 * @param approvedBy who has approved it, with the document where there is one
 * @param from the first day on which it holds, of the days by which the indicator counts
 * @param to the last
 */
public record Exclusion(
        List<Condition> conditions,
        Bilingual reason,
        String approvedBy,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Exclusion {
        conditions = List.copyOf(conditions);
    }
}
