package org.huying.bench.loop.floors;

import java.time.OffsetDateTime;
import org.huying.bench.loop.Step;
import org.jspecify.annotations.Nullable;

/** One step of one matter; the version that it makes is the step's number. */
record Move(
        long matter,
        Step step,
        OffsetDateTime at,
        @Nullable OffsetDateTime due,
        @Nullable String said) {}
