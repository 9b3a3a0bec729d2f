package org.huying.matter.lines;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PlaceCode;
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
import org.jspecify.annotations.Nullable;

/** A small district on paper: a centre, two departments, a street with a community, a duty roster, a negative list. */
final class PaperDistrict {

    static final String GOVERNMENT = "government";
    static final String CENTRE = "centre";
    static final String INSPECTION = "inspection";
    static final String SUPERVISION = "supervision";
    static final String LIAISON = "liaison";
    static final String CITY_CARE = "city-care";
    static final String WATER = "water";
    static final String EMERGENCY = "emergency";
    static final String STREET_OFFICE = "street-office";
    static final String COMMUNITY = "community";

    /** Managed by the street office. */
    static final String STREET = "420107001";

    private static final LocalDate FOUNDED = LocalDate.of(2012, 1, 1);
    private static final Span EVER = Span.from(FOUNDED);

    private PaperDistrict() {}

    static District district() {
        return new District(new DistrictData(
                new DistrictCode("420107"),
                Bilingual.same("paper"),
                1,
                FOUNDED,
                units(),
                places(),
                people(),
                List.of(),
                functions(),
                List.of(negativeList()),
                List.of(roster()),
                List.of()));
    }

    private static List<Unit> units() {
        return List.of(
                unit(GOVERNMENT, UnitKind.GOVERNMENT, 1),
                unit(CENTRE, UnitKind.CENTRE, 2),
                unit(INSPECTION, UnitKind.CENTRE, 3),
                unit(SUPERVISION, UnitKind.CENTRE, 4),
                unit(LIAISON, UnitKind.CENTRE, 5),
                unit(CITY_CARE, UnitKind.DEPARTMENT, 6),
                unit(WATER, UnitKind.DEPARTMENT, 7),
                unit(EMERGENCY, UnitKind.DEPARTMENT, 8),
                unit(STREET_OFFICE, UnitKind.STREET, 9),
                unit(COMMUNITY, UnitKind.COMMUNITY, 10));
    }

    private static Unit unit(String code, UnitKind kind, int order) {
        return new Unit(new UnitCode(code), Bilingual.same(code), kind, null, EVER, List.of(), order);
    }

    private static List<Place> places() {
        return List.of(
                place("420107", PlaceKind.DISTRICT, null, CENTRE),
                place(STREET, PlaceKind.STREET, new PlaceCode("420107"), STREET_OFFICE));
    }

    private static Place place(String code, PlaceKind kind, @Nullable PlaceCode parent, String manager) {
        return new Place(
                new PlaceCode(code),
                Bilingual.same(code),
                kind,
                parent,
                new UnitCode(manager),
                EVER,
                List.of(),
                null,
                "paper");
    }

    private static List<Person> people() {
        return Arrays.stream(Cast.values())
                .filter(Cast::serves)
                .map(one -> new Person(one.person(), Bilingual.same(one.id()), EVER))
                .toList();
    }

    private static List<FunctionTerm> functions() {
        return List.of(
                new FunctionTerm(Function.CENTRE, new UnitCode(CENTRE), EVER),
                new FunctionTerm(Function.INSPECTION, new UnitCode(INSPECTION), EVER),
                new FunctionTerm(Function.SUPERVISION, new UnitCode(SUPERVISION), EVER),
                new FunctionTerm(Function.LIAISON, new UnitCode(LIAISON), EVER));
    }

    /** 社区准入负面清单: communities are not given what only an agency of the law may do. */
    private static DutyList negativeList() {
        Bilingual why = new Bilingual("社区没有执法权", "A community has no power to enforce");
        return new DutyList(
                "negative",
                Bilingual.same("negative"),
                false,
                UnitKind.COMMUNITY,
                null,
                List.of(new DutyEntry("requests", "15", why)),
                EVER);
    }

    private static Roster roster() {
        OnDuty turn = new OnDuty(new UnitCode(EMERGENCY), null);
        return new Roster("emergency", Bilingual.same("emergency"), LocalTime.of(8, 0), 1, List.of(turn), EVER);
    }
}
