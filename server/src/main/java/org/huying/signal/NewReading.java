package org.huying.signal;

import java.math.BigDecimal;
import java.time.Instant;
import org.huying.registry.ThingId;

/** What a device measured, in the unit of the series. */
public record NewReading(ThingId device, String series, Instant at, BigDecimal value) {}
