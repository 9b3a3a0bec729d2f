package org.huying.registry.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.platform.Demo;
import org.huying.platform.DemoStep;
import org.huying.registry.KindId;
import org.huying.registry.State;
import org.huying.registry.ThingEntry;
import org.huying.registry.ThingId;
import org.huying.registry.ThingQuery;
import org.huying.registry.Things;
import org.huying.registry.kind.KindEditions;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Registers car parks, lamps, manhole covers, buildings and stations of the demo district. */
@Component
final class DemoThingsStep implements DemoStep {

    private static final int COMMUNITIES = 40;

    private final KindEditions kinds;
    private final Things things;
    private final Districts districts;

    DemoThingsStep(KindEditions kinds, Things things, Districts districts) {
        this.kinds = kinds;
        this.things = things;
        this.districts = districts;
    }

    @Override
    public int order() {
        return 260;
    }

    @Override
    public Bilingual title() {
        return new Bilingual("登记对象：停车场、路灯、井盖、楼宇、监测站", "Register: car parks, lamps, covers, buildings, stations");
    }

    @Override
    public void run(Demo demo) {
        Viewer system = Viewer.system(demo.district());
        if (things.list(system, ThingQuery.ALL, 0, 1).all() > 0) {
            return;
        }
        kinds.loadShipped(demo.district(), demo.now());
        Things.Result result = things.recordAll(
                system, entries(districts.current(demo.district()), LocalDate.ofInstant(demo.now(), Zones.CHINA)));
        if (!result.faults().isEmpty()) {
            throw new IllegalStateException("the demo's register is refused: " + result.faults());
        }
    }

    private static List<ThingEntry> entries(District district, LocalDate today) {
        List<Place> communities = district.places(today).stream()
                .filter(place -> place.kind() == PlaceKind.COMMUNITY)
                .sorted(Comparator.comparing(place -> place.code().value()))
                .limit(COMMUNITIES)
                .toList();
        List<ThingEntry> all = new ArrayList<>();
        for (int at = 0; at < communities.size(); at++) {
            Place place = communities.get(at);
            UnitCode unit = district.managerOf(place.code(), today)
                    .orElseGet(() -> district.handlingUnits(today).getFirst().code());
            Making making = new Making(place, unit, at, today);
            all.add(making.of(
                    "CP",
                    "car-park",
                    "停车场",
                    9,
                    Map.of(
                            "spaces",
                            String.valueOf(30 + at * 37 % 200),
                            "kept",
                            List.of("public", "road", "shared").get(at % 3))));
            all.add(making.of(
                    "SL",
                    "street-lamp",
                    "路灯",
                    23,
                    Map.of("watts", at % 2 == 0 ? "120" : "250", "lit", at % 5 == 0 ? "sodium" : "led")));
            if (at % 2 == 0) {
                all.add(making.of(
                        "MC",
                        "manhole-cover",
                        "井盖",
                        31,
                        Map.of(
                                "serves",
                                List.of("rain", "sewage", "water", "gas").get(at / 2 % 4))));
            }
            if (at % 4 == 0) {
                all.add(making.of(
                        "BD", "building", "商务楼", 47, Map.of("floors", String.valueOf(8 + at % 25), "use", "office")));
            }
            if (at % 20 == 0) {
                all.add(making.of("AQ", "air-station", "空气质量微型站", 5, Map.of("height", "3.5")));
            }
        }
        return all;
    }

    /** What is there in a community. */
    private record Making(Place place, UnitCode unit, int at, LocalDate today) {

        /** @param apart by how many days the registrations of such things lie apart, within a year */
        ThingEntry of(String prefix, String kind, String what, int apart, Map<String, String> fields) {
            return new ThingEntry(
                    new ThingId("%s-%04d".formatted(prefix, at + 1)),
                    new KindId(kind),
                    place.name().zh() + what,
                    place.code(),
                    unit,
                    null,
                    State.STANDING,
                    fields,
                    today.minusDays(10 + (long) at * apart % 340));
        }
    }
}
