package org.huying.matter;

import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/** How many matters a unit holds in a place, and how many of them are overdue and listed for supervision. */
public record Burden(UnitCode holder, @Nullable PlaceCode place, long matters, long overdue, long supervised) {}
