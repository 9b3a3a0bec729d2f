package org.huying.indicator.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.indicator.Dimension;
import org.huying.indicator.Indicators;
import org.huying.indicator.definition.Indicator;
import org.huying.matter.words.Names;
import org.huying.registry.Kind;
import org.huying.registry.Kinds;
import org.huying.registry.Series;
import org.huying.registry.Thing;
import org.huying.registry.ThingId;
import org.huying.registry.Things;
import org.huying.registry.counted.CountedThing;
import org.huying.security.Viewer;
import org.huying.signal.counted.CountedReading;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Calls things and readings behind a figure by their names. */
@Component
class RecordRows {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Zones.CHINA);

    private final Districts districts;
    private final Indicators indicators;
    private final Things things;
    private final Kinds kinds;

    RecordRows(Districts districts, Indicators indicators, Things things, Kinds kinds) {
        this.districts = districts;
        this.indicators = indicators;
        this.things = things;
        this.kinds = kinds;
    }

    List<IndicatorRecordsView.Record> things(Viewer viewer, Indicator indicator, List<CountedThing> all) {
        DistrictCode district = viewer.district();
        Names names = new Names(districts.current(district));
        return all.stream()
                .map(thing -> new IndicatorRecordsView.Record(
                        thing.id().value(),
                        page(thing.id(), "{id}"),
                        thing.name(),
                        indicators.title(district, Dimension.KIND, thing.kind().value()),
                        names.unit(thing.unit()),
                        Optional.ofNullable(thing.place()).map(names::place).orElse(null),
                        thing.on().toString(),
                        null,
                        thing.counted(),
                        IndicatorEvidence.reason(indicator, thing.bar()),
                        IndicatorEvidence.amount(indicator, thing.amount())))
                .toList();
    }

    List<IndicatorRecordsView.Record> readings(
            Viewer viewer, Indicator indicator, List<CountedReading> all, LocalDate day) {
        DistrictCode district = viewer.district();
        Names names = new Names(districts.current(district));
        Map<ThingId, String> devices = new HashMap<>();
        all.forEach(reading -> devices.computeIfAbsent(
                reading.device(),
                id -> things.find(district, id, day).map(Thing::name).orElse(id.value())));
        Map<String, Kind> known = kinds.all(district, day).stream()
                .collect(Collectors.toMap(kind -> kind.id().value(), Function.identity()));
        return all.stream()
                .map(reading -> {
                    Optional<Series> series = Optional.ofNullable(
                                    known.get(reading.kind().value()))
                            .map(kind -> kind.series().get(reading.series()));
                    return new IndicatorRecordsView.Record(
                            reading.device().value(),
                            page(reading.device(), "{id}/readings"),
                            String.valueOf(devices.get(reading.device())),
                            series.map(Series::title).orElseGet(() -> Bilingual.same(reading.series())),
                            names.unit(reading.unit()),
                            Optional.ofNullable(reading.place())
                                    .map(names::place)
                                    .orElse(null),
                            MINUTE.format(reading.at()),
                            value(reading, series),
                            reading.counted(),
                            IndicatorEvidence.reason(indicator, reading.bar()),
                            IndicatorEvidence.amount(indicator, reading.amount()));
                })
                .toList();
    }

    private static Bilingual value(CountedReading reading, Optional<Series> series) {
        String number = reading.value().toPlainString();
        return series.map(Series::unit)
                .map(unit -> new Bilingual(number + " " + unit.zh(), number + " " + unit.en()))
                .orElseGet(() -> Bilingual.same(number));
    }

    private static String page(ThingId thing, String path) {
        return UriComponentsBuilder.fromPath("/things/" + path)
                .buildAndExpand(thing.value())
                .encode()
                .toUriString();
    }
}
