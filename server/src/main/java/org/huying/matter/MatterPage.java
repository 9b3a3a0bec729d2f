package org.huying.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param previous the cursor of the page before this one; absent on the first
 * @param next the cursor of the page after this one; absent on the last
 */
public record MatterPage(
        List<MatterRow> rows,
        @Nullable String previous,
        @Nullable String next) {

    public MatterPage {
        rows = List.copyOf(rows);
    }
}
