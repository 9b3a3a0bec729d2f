package org.huying.signal.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.platform.Demo;
import org.huying.platform.DemoStep;
import org.huying.registry.KindId;
import org.huying.registry.State;
import org.huying.registry.Thing;
import org.huying.registry.ThingQuery;
import org.huying.registry.Things;
import org.huying.security.Viewer;
import org.huying.signal.NewReading;
import org.huying.signal.Readings;
import org.huying.signal.Recorded;
import org.springframework.stereotype.Component;

/** A week of particles, by the hour, as the demo district's stations measured them: a wave of a day on a wave of a week. */
@Component
final class DemoReadingsStep implements DemoStep {

    private static final int HOURS = 7 * 24;
    private static final List<String> SERIES = List.of("pm25", "pm10");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final Things things;
    private final Readings readings;

    DemoReadingsStep(Things things, Readings readings) {
        this.things = things;
        this.readings = readings;
    }

    @Override
    public int order() {
        return 270;
    }

    @Override
    public Bilingual title() {
        return new Bilingual("监测数据：空气质量微型站的一周", "Readings: a week of the air quality stations");
    }

    @Override
    public void run(Demo demo) {
        Viewer system = Viewer.system(demo.district());
        ThingQuery stations = new ThingQuery(new KindId("air-station"), null, null, State.STANDING, null);
        Instant hour = demo.now().truncatedTo(ChronoUnit.HOURS);
        for (Thing station : things.list(system, stations, 0, 100).things()) {
            boolean own = station.recordedBy().equals(PersonId.SYSTEM);
            if (!own || SERIES.stream().anyMatch(series -> measures(system, station, series))) {
                continue;
            }
            List<NewReading> all = new ArrayList<>();
            for (int back = 0; back < HOURS; back++) {
                Instant at = hour.minus(Duration.ofHours(back));
                double wave = wave(station.id().value().hashCode() % 7, at.getEpochSecond() / 3600.0);
                all.add(new NewReading(station.id(), "pm25", at, rounded(38 * wave)));
                all.add(new NewReading(station.id(), "pm10", at, rounded(61 * wave)));
            }
            Recorded recorded = readings.record(system, all, false);
            if (!recorded.faults().isEmpty()) {
                throw new IllegalStateException("the demo's readings are refused: " + recorded.faults());
            }
        }
    }

    private boolean measures(Viewer viewer, Thing station, String series) {
        return !readings.list(viewer, station.id(), series, Instant.EPOCH, LAST, 0, 1)
                .isEmpty();
    }

    private static double wave(int shift, double hours) {
        return 1.15 + 0.55 * Math.sin((hours + shift) * Math.PI / 12) + 0.55 * Math.sin((hours + shift) * Math.PI / 84);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(Math.round(value * 10), 1);
    }
}
