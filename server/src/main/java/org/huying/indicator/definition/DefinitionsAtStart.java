package org.huying.indicator.definition;

import java.time.InstantSource;
import org.huying.base.DistrictCode;
import org.huying.platform.AtStart;
import org.springframework.stereotype.Component;

/** Publishes the definitions that come with the product, at every start; also for a district that is yet to be founded. */
@Component
final class DefinitionsAtStart extends AtStart {

    private final Definitions definitions;
    private final DistrictCode district;
    private final InstantSource clock;

    DefinitionsAtStart(Definitions definitions, DistrictCode district, InstantSource clock) {
        super(Place.ABOVE_LINES);
        this.definitions = definitions;
        this.district = district;
        this.clock = clock;
    }

    @Override
    protected void begin() {
        definitions.loadShipped(district, clock.instant());
    }
}
