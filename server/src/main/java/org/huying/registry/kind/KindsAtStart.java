package org.huying.registry.kind;

import java.time.InstantSource;
import org.huying.base.DistrictCode;
import org.huying.platform.AtStart;
import org.springframework.stereotype.Component;

/** Publishes the kinds that come with the product, at every start; also for a district that is yet to be founded. */
@Component
final class KindsAtStart extends AtStart {

    private final KindEditions kinds;
    private final DistrictCode district;
    private final InstantSource clock;

    KindsAtStart(KindEditions kinds, DistrictCode district, InstantSource clock) {
        super(Place.ABOVE_LINES);
        this.kinds = kinds;
        this.district = district;
        this.clock = clock;
    }

    @Override
    protected void begin() {
        kinds.loadShipped(district, clock.instant());
    }
}
