package org.huying.matter.counted;

import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * Matters that lie close together.
 *
 * @param lon the mean of their points, in WGS-84 degrees
 * @param cell in which they lie
 * @param only the matter itself, where it is one
 */
public record Spot(
        double lon,
        double lat,
        CountQuery.Site.Cell cell,
        long matters,
        @Nullable MatterId only) {}
