package org.huying.district.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.Boundary;
import org.huying.district.District;
import org.huying.district.DutyVerdict;
import org.huying.district.Function;
import org.huying.district.Located;
import org.huying.district.OnDuty;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Point;
import org.huying.district.Post;
import org.huying.district.Unit;
import org.huying.district.UnitKind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The demo district as the rest of the house meets it. */
class DemoDistrictTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final District QINGSHAN = DemoDistrict.picture();

    @Test
    void hasPlacesOfEveryLevelAndUnitsOfEveryKind() {
        assertThat(QINGSHAN.places(DAY)).extracting(Place::kind).contains(PlaceKind.values());
        assertThat(QINGSHAN.units(DAY)).extracting(Unit::kind).contains(UnitKind.values());
        assertThat(QINGSHAN.places(DAY))
                .filteredOn(place -> place.kind() == PlaceKind.COMMUNITY)
                .hasSize(101);
        assertThat(QINGSHAN.places(DAY))
                .filteredOn(place -> place.kind() == PlaceKind.STREET)
                .hasSize(12);
    }

    @Test
    void saysOfEveryBoundaryThatItIsDrawn() {
        assertThat(QINGSHAN.places(DAY))
                .allSatisfy(place -> assertThat(place.note()).contains("为演示绘制", "drawn for the demo"));
    }

    @Test
    void locatesEveryPositionInsideInExactlyOneStreetCommunityAndGrid() {
        Random random = new Random(7);
        int inside = 0;
        for (int i = 0; i < 20_000; i++) {
            Point point = somewhere(random);
            Located located = QINGSHAN.locate(point, DAY);
            if (located.outside()) {
                assertThat(containing(PlaceKind.DISTRICT, point)).isEmpty();
                continue;
            }
            inside++;
            assertThat(located.path())
                    .extracting(Place::kind)
                    .startsWith(PlaceKind.DISTRICT, PlaceKind.STREET, PlaceKind.COMMUNITY, PlaceKind.COMMUNITY_GRID);
            agreesWithEachPlaceAskedAlone(point, located);
        }
        assertThat(inside).isGreaterThan(5_000);
    }

    private static void agreesWithEachPlaceAskedAlone(Point point, Located located) {
        for (PlaceKind kind : List.of(PlaceKind.STREET, PlaceKind.COMMUNITY, PlaceKind.COMMUNITY_GRID)) {
            Set<PlaceCode> containing = containing(kind, point);
            assertThat(containing).as("%s at %s", kind, point).hasSizeLessThanOrEqualTo(2);
            if (containing.size() == 1) {
                assertThat(located.at(kind).orElseThrow().code()).isIn(containing);
            }
        }
        Place finest = located.finest().orElseThrow();
        assertThat(QINGSHAN.pathTo(finest.code(), DAY)).isEqualTo(located.path());
        assertThat(located.path())
                .allSatisfy(place ->
                        assertThat(QINGSHAN.within(finest.code(), place.code())).isTrue());
    }

    /** Those that contain the position, found without any index. */
    private static Set<PlaceCode> containing(PlaceKind kind, Point point) {
        Geometry at = Boundary.WGS84.createPoint(new Coordinate(point.lon(), point.lat()));
        return QINGSHAN.places(DAY).stream()
                .filter(place -> place.kind() == kind && boundary(place).covers(at))
                .map(Place::code)
                .collect(Collectors.toSet());
    }

    private static Geometry boundary(Place place) {
        return Optional.ofNullable(place.boundary()).orElseThrow().geometry();
    }

    private static Point somewhere(Random random) {
        Envelope frame =
                boundary(QINGSHAN.place(new PlaceCode("420107")).orElseThrow()).getEnvelopeInternal();
        return new Point(
                random.nextDouble(frame.getMinX(), frame.getMaxX()),
                random.nextDouble(frame.getMinY(), frame.getMaxY()));
    }

    @Test
    void findsEachPlaceFromItsOwnMiddle() {
        for (Place place : QINGSHAN.places(DAY)) {
            Located located = QINGSHAN.locate(
                    Optional.ofNullable(place.boundary()).orElseThrow().centre(), DAY);
            boolean found = located.path().contains(place) || located.unitGrid().equals(Optional.of(place));
            assertThat(found).as(place.name().en()).isTrue();
        }
    }

    @Test
    void hasAManagerForEveryPlace() {
        for (Place place : QINGSHAN.places(DAY)) {
            UnitCode manager = QINGSHAN.managerOf(place.code(), DAY).orElseThrow();
            assertThat(QINGSHAN.unit(manager, DAY)).isPresent();
            List<Place> path = QINGSHAN.pathTo(place.code(), DAY).reversed();
            Place said = path.stream()
                    .filter(above -> above.manager() != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(manager).isEqualTo(said.manager());
        }
    }

    @Test
    void letsAnotherUnitThanTheTreesManageAnEnclave() {
        PlaceCode xinghuo = new PlaceCode("420107009207");
        assertThat(QINGSHAN.within(xinghuo, new PlaceCode("420107009"))).isTrue();
        assertThat(QINGSHAN.managerOf(xinghuo, DAY)).contains(new UnitCode("jd-wudong"));
        assertThat(QINGSHAN.managerOf(new PlaceCode("420107009207-01"), DAY)).contains(new UnitCode("jd-wudong"));
        assertThat(QINGSHAN.managerOf(new PlaceCode("420107400498"), DAY)).contains(new UnitCode("jingxin"));
    }

    @Test
    void beginsItsUnitsWithADepartmentThatTakesEverything() {
        List<Unit> units = QINGSHAN.units(DAY);
        assertThat(units.getFirst().code()).isEqualTo(new UnitCode("chengguan"));
        assertThat(QINGSHAN.dutyListsOf(new UnitCode("chengguan"), DAY)).isEmpty();
        assertThat(units).extracting(Unit::handles).containsSubsequence(true, false);
        List<UnitKind> kinds = units.stream().map(Unit::kind).distinct().toList();
        assertThat(kinds).startsWith(UnitKind.DEPARTMENT, UnitKind.STREET, UnitKind.COMMUNITY, UnitKind.UTILITY);
    }

    @Test
    void hasAPersonForEveryPostOfTheDemo() {
        assertThat(holders("zhihui", Role.OPERATOR)).containsExactly("operator");
        assertThat(holders("zhihui", Role.DISPATCHER)).containsExactly("dispatcher");
        assertThat(holders("zhihui", Role.ADMIN)).containsExactly("admin");
        assertThat(holders("hecha", Role.INSPECTOR)).containsExactly("inspector", "inspector-2");
        assertThat(holders("ducha", Role.SUPERVISOR)).containsExactly("supervisor");
        assertThat(holders("zhengfu", Role.LEADER)).containsExactly("leader");
        assertThat(holders("shenji", Role.AUDITOR)).containsExactly("auditor");
        assertThat(holders("chengguan", Role.HANDLER)).containsExactly("handler");
        assertThat(QINGSHAN.handlingUnits(DAY).stream().skip(1))
                .allSatisfy(unit ->
                        assertThat(holders(unit.code().value(), Role.HANDLER)).contains("handler-" + unit.code()));
    }

    private static List<String> holders(String unit, Role role) {
        return QINGSHAN.posts(new UnitCode(unit), role, DAY).stream()
                .map(post -> post.person().value())
                .toList();
    }

    @Test
    void callsItsPeopleWhatTheyAre() {
        assertThat(QINGSHAN.people(DAY)).allSatisfy(person -> {
            assertThat(person.name().zh()).startsWith("演示·");
            assertThat(person.name().en()).startsWith("Demo ");
        });
    }

    @Test
    void limitsAGridWorkersPostToTheGrid() {
        List<Post> posts = QINGSHAN.postsOf(new PersonId("grid-worker"), DAY);
        assertThat(posts).singleElement().extracting(Post::over).isEqualTo(new PlaceCode("420107005008-01"));
    }

    @Test
    void alwaysHasSomebodyOnEmergencyDuty() {
        Set<UnitCode> served = new HashSet<>();
        Instant end = Instant.parse("2030-12-31T00:00:00Z");
        for (Instant at = Instant.parse("2012-01-01T00:00:00Z"); at.isBefore(end); at = at.plus(37, ChronoUnit.HOURS)) {
            OnDuty who = QINGSHAN.onDuty("emergency", at).orElseThrow();
            LocalDate day = at.atZone(org.huying.base.Zones.CHINA).toLocalDate();
            assertThat(QINGSHAN.unit(who.unit(), day)).as("%s on %s", who, day).isPresent();
            served.add(who.unit());
        }
        assertThat(served).hasSizeGreaterThan(5);
    }

    @Test
    void fillsEveryFunctionOnEveryDay() {
        for (LocalDate day = LocalDate.of(2012, 1, 1); day.getYear() < 2031; day = day.plusDays(11)) {
            LocalDate on = day;
            assertThat(Arrays.stream(Function.values()))
                    .allSatisfy(function -> assertThat(QINGSHAN.unit(QINGSHAN.functionUnit(function, on), on))
                            .isPresent());
        }
    }

    @Test
    void keepsEnforcementOffTheCommunities() {
        UnitCode community = new UnitCode("sq-005008");
        assertThat(QINGSHAN.mayTake(community, "requests", "1504", DAY))
                .isInstanceOfSatisfying(DutyVerdict.RefusedBy.class, refused -> {
                    assertThat(refused.list().zh()).contains("社区准入负面清单");
                    assertThat(refused.entry()).isEqualTo("requests/15");
                });
        assertThat(QINGSHAN.mayTake(community, "requests", "0101", DAY)).isInstanceOf(DutyVerdict.Allowed.class);
        assertThat(QINGSHAN.mayTake(new UnitCode("jd-wudong"), "requests", "1504", DAY))
                .isInstanceOf(DutyVerdict.Allowed.class);
    }

    @Test
    void givesCompaniesOnlyWhatIsOnTheirLists() {
        UnitCode gas = new UnitCode("ranqi");
        assertThat(QINGSHAN.mayTake(gas, "requests", "0304", DAY)).isInstanceOf(DutyVerdict.Allowed.class);
        assertThat(QINGSHAN.mayTake(gas, "requests", "0101", DAY)).isInstanceOf(DutyVerdict.RefusedBy.class);
        assertThat(QINGSHAN.mayTake(gas, "proposals", null, DAY)).isInstanceOf(DutyVerdict.RefusedBy.class);
        assertThat(QINGSHAN.mayTake(gas, "requests", null, DAY)).isInstanceOf(DutyVerdict.Allowed.class);
    }

    @Test
    void remembersTheDepartmentsOfBefore2019() {
        LocalDate before = LocalDate.of(2018, 6, 1);
        assertThat(QINGSHAN.units(before))
                .extracting(unit -> unit.code().value())
                .contains("gongshang", "zhijian", "shiyao")
                .doesNotContain("shichang");
        for (String old : List.of("gongshang", "zhijian", "shiyao")) {
            assertThat(QINGSHAN.successorOf(new UnitCode(old), DAY)).isEqualTo(new UnitCode("shichang"));
            assertThat(QINGSHAN.successorOf(new UnitCode(old), before)).isEqualTo(new UnitCode(old));
        }
        assertThat(QINGSHAN.abolishedUnits(DAY)).hasSize(7);
        assertThat(QINGSHAN.abolishedUnits(before)).isEmpty();
    }
}
