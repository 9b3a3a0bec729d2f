package org.huying.signal;

import java.math.BigDecimal;
import java.time.Instant;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.registry.KindId;
import org.huying.registry.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * What a device measured, as it was last corrected.
 *
 * @param edition from one on; more where it was corrected
 * @param value in the unit of the series
 * @param kind of the device
 * @param unit who answered for it on the day
 * @param place where it was on the day
 */
public record Reading(
        ThingId device,
        String series,
        Instant at,
        int edition,
        BigDecimal value,
        KindId kind,
        UnitCode unit,
        @Nullable PlaceCode place,
        Instant recordedAt,
        PersonId recordedBy) {}
