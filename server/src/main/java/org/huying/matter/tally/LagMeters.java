package org.huying.matter.tally;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.huying.base.DistrictCode;
import org.springframework.stereotype.Component;

/** How far the tallies are behind, for those who watch over the server. */
@Component
final class LagMeters implements MeterBinder {

    private final Tallies tallies;
    private final DistrictCode district;

    LagMeters(Tallies tallies, DistrictCode district) {
        this.tallies = tallies;
        this.district = district;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huying.tally.waiting", tallies, all -> all.lag(district).waiting())
                .description("events that the tallies do not hold yet")
                .register(registry);
        Gauge.builder(
                        "huying.tally.lag",
                        tallies,
                        all -> all.lag(district).oldest().toMillis() / (double) TimeUnit.SECONDS.toMillis(1))
                .baseUnit("seconds")
                .description("for how long the first of them has waited")
                .register(registry);
    }
}
