package org.huying.signal.counted;

import java.math.BigDecimal;
import java.time.Instant;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.registry.KindId;
import org.huying.registry.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * A reading behind a figure, as the figure found it.
 *
 * @param edition from one on; more where it was corrected
 * @param counted whether the figure counts it
 * @param bar which exclusion left it out, by its place in the criterion; absent where none did
 * @param amount how much of what is added up or ordered there is in it
 */
public record CountedReading(
        ThingId device,
        String series,
        Instant at,
        int edition,
        BigDecimal value,
        KindId kind,
        UnitCode unit,
        @Nullable PlaceCode place,
        boolean counted,
        @Nullable Integer bar,
        @Nullable BigDecimal amount) {

    CountedReading found(boolean isCounted, @Nullable Integer byBar, @Nullable BigDecimal ofAmount) {
        return new CountedReading(device, series, at, edition, value, kind, unit, place, isCounted, byBar, ofAmount);
    }
}
