package org.huying.matter;

import org.huying.district.Point;
import org.jspecify.annotations.Nullable;

/**
 * A matter close to another.
 *
 * @param point where it is, if that is known more exactly than by its place
 * @param metres how far it is, where both are known by a point
 */
public record Neighbour(
        MatterRow row, @Nullable Point point, @Nullable Integer metres) {}
