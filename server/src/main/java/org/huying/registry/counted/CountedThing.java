package org.huying.registry.counted;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.registry.KindId;
import org.huying.registry.State;
import org.huying.registry.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * A thing behind a figure, as the figure found it.
 *
 * @param edition which of its entries
 * @param on the day by which it counts
 * @param counted whether the figure counts it
 * @param bar which exclusion left it out, by its place in the criterion; absent where none did
 * @param amount how much of what is added up or ordered there is in it
 */
public record CountedThing(
        ThingId id,
        int edition,
        KindId kind,
        String name,
        @Nullable PlaceCode place,
        UnitCode unit,
        State state,
        LocalDate registeredOn,
        LocalDate on,
        boolean counted,
        @Nullable Integer bar,
        @Nullable BigDecimal amount) {

    CountedThing found(boolean isCounted, @Nullable Integer byBar, @Nullable BigDecimal ofAmount) {
        return new CountedThing(
                id, edition, kind, name, place, unit, state, registeredOn, on, isCounted, byBar, ofAmount);
    }
}
