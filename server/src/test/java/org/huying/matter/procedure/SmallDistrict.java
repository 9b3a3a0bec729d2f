package org.huying.matter.procedure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.DistrictData;
import org.huying.district.DutyEntry;
import org.huying.district.DutyList;
import org.huying.district.Function;
import org.huying.district.FunctionTerm;
import org.huying.district.OnDuty;
import org.huying.district.Person;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Roster;
import org.huying.district.Span;
import org.huying.district.Unit;
import org.huying.district.UnitKind;

/**
 * A district that fits in the head: a centre, four departments, one street with one community, a duty roster, a negative
 * list, and those who work there.
 */
public final class SmallDistrict {

    public static final UnitCode CENTRE = new UnitCode("centre");
    public static final UnitCode INSPECTION = new UnitCode("inspection");
    public static final UnitCode SUPERVISION = new UnitCode("supervision");
    public static final UnitCode LIAISON = new UnitCode("liaison");
    public static final UnitCode LAMPS = new UnitCode("lamps");
    public static final UnitCode ROADS = new UnitCode("roads");
    public static final UnitCode WATER = new UnitCode("water");
    public static final UnitCode EMERGENCY = new UnitCode("emergency");
    public static final UnitCode STREET_OFFICE = new UnitCode("street-office");
    public static final UnitCode COMMUNITY = new UnitCode("community");
    /** Managed by the street office, and {@link #PLACE} within it by the community. */
    public static final PlaceCode STREET = new PlaceCode("420107001");

    public static final PlaceCode PLACE = new PlaceCode("420107001001");

    public static final Actor OPERATOR = World.person("operator", CENTRE, Role.OPERATOR);
    public static final Actor DISPATCHER = World.person("dispatcher", CENTRE, Role.DISPATCHER);
    public static final Actor INSPECTOR = World.person("inspector", INSPECTION, Role.INSPECTOR);
    public static final Actor SUPERVISOR = World.person("supervisor", SUPERVISION, Role.SUPERVISOR);
    public static final Actor LEADER = World.person("leader", SUPERVISION, Role.LEADER);
    public static final Actor LAMP_MAN = World.person("lamp-man", LAMPS, Role.HANDLER);
    public static final Actor ROAD_MAN = World.person("road-man", ROADS, Role.HANDLER);
    public static final Actor WATER_MAN = World.person("water-man", WATER, Role.HANDLER);
    /** Holds two posts, so that only law 5 keeps him from checking his own work. */
    public static final Actor TWO_HATS = new Actor(
            new org.huying.base.PersonId("two-hats"),
            java.util.Set.of(Role.HANDLER, Role.INSPECTOR),
            java.util.Set.of(LAMPS, INSPECTION),
            LAMPS,
            null);

    private static final Span SPAN = Span.from(LocalDate.of(2000, 1, 1));

    private SmallDistrict() {}

    public static District district() {
        List<Unit> units = new ArrayList<>();
        unit(units, CENTRE, "指挥中心", UnitKind.CENTRE);
        unit(units, INSPECTION, "检查队", UnitKind.CENTRE);
        unit(units, SUPERVISION, "督查室", UnitKind.CENTRE);
        unit(units, LIAISON, "联络处", UnitKind.CENTRE);
        unit(units, LAMPS, "路灯所", UnitKind.DEPARTMENT);
        unit(units, ROADS, "市政所", UnitKind.DEPARTMENT);
        unit(units, WATER, "水务局", UnitKind.DEPARTMENT);
        unit(units, EMERGENCY, "应急局", UnitKind.DEPARTMENT);
        unit(units, STREET_OFFICE, "某街道", UnitKind.STREET);
        unit(units, COMMUNITY, "某社区", UnitKind.COMMUNITY);
        DutyList kept = new DutyList(
                "zrfm",
                Bilingual.same("社区准入负面清单"),
                false,
                UnitKind.COMMUNITY,
                null,
                List.of(new DutyEntry(DutyEntry.ANY_LINE, "15", Bilingual.same("行政执法不得下派社区"))),
                SPAN);
        Roster roster = new Roster(
                "emergency", Bilingual.same("应急值班"), LocalTime.of(8, 0), 1, List.of(new OnDuty(EMERGENCY, null)), SPAN);
        return new District(new DistrictData(
                new DistrictCode("420107"),
                Bilingual.same("小区"),
                1,
                LocalDate.of(2000, 1, 1),
                units,
                places(),
                List.of(new Person(LEADER.person(), Bilingual.same("leader"), SPAN)),
                List.of(),
                List.of(
                        new FunctionTerm(Function.CENTRE, CENTRE, SPAN),
                        new FunctionTerm(Function.INSPECTION, INSPECTION, SPAN),
                        new FunctionTerm(Function.SUPERVISION, SUPERVISION, SPAN),
                        new FunctionTerm(Function.LIAISON, LIAISON, SPAN)),
                List.of(kept),
                List.of(roster),
                List.of()));
    }

    private static void unit(List<Unit> units, UnitCode code, String name, UnitKind kind) {
        units.add(new Unit(code, new Bilingual(name, code.value()), kind, null, SPAN, List.of(), units.size()));
    }

    private static List<Place> places() {
        return List.of(
                place("420107", PlaceKind.DISTRICT, null, CENTRE),
                place("420107001", PlaceKind.STREET, "420107", STREET_OFFICE),
                place("420107001001", PlaceKind.COMMUNITY, "420107001", COMMUNITY));
    }

    private static Place place(
            String code,
            PlaceKind kind,
            @org.jspecify.annotations.Nullable String parent,
            @org.jspecify.annotations.Nullable UnitCode manager) {
        return new Place(
                new PlaceCode(code),
                Bilingual.same(code),
                kind,
                parent == null ? null : new PlaceCode(parent),
                manager,
                SPAN,
                List.of(),
                null,
                "test");
    }
}
