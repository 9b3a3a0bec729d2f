package org.huying.registry;

import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which things are listed; what is absent does not restrict.
 *
 * @param unit who answers for it
 * @param within the place in which, or below which, it is
 * @param text a piece of its name, or what its code begins with
 */
public record ThingQuery(
        @Nullable KindId kind,
        @Nullable UnitCode unit,
        @Nullable PlaceCode within,
        @Nullable State state,
        @Nullable String text) {

    public static final ThingQuery ALL = new ThingQuery(null, null, null, null, null);
}
