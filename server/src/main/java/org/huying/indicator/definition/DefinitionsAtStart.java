package org.huying.indicator.definition;

import java.time.InstantSource;
import org.huying.base.DistrictCode;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Publishes the definitions that come with the product, at every start; also for a district that is yet to be founded. */
@Component
final class DefinitionsAtStart implements SmartLifecycle {

    private final Definitions definitions;
    private final DistrictCode district;
    private final InstantSource clock;
    private volatile boolean running;

    DefinitionsAtStart(Definitions definitions, DistrictCode district, InstantSource clock) {
        this.definitions = definitions;
        this.district = district;
        this.clock = clock;
    }

    @Override
    public void start() {
        definitions.loadShipped(district, clock.instant());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the business lines, before the web server and the timers. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 3;
    }
}
