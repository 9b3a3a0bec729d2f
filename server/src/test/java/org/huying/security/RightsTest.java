package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.DistrictData;
import org.huying.district.Person;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Post;
import org.huying.district.Span;
import org.huying.district.Unit;
import org.huying.district.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rights against an oracle that walks up the trees by itself, on generated districts. */
class RightsTest {

    private static final DistrictCode CODE = new DistrictCode("420107");
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PersonId WANG = new PersonId("wang");

    @Test
    void aHandlerSeesExactlyTheSubtreesOfTheirUnitsAndPlaces() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<UnitCode, UnitCode> parents = new HashMap<>();
            List<Unit> units = units(random, parents);
            Map<PlaceCode, PlaceCode> above = new HashMap<>();
            List<Place> places = places(random, above);
            List<Post> posts = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                @Nullable PlaceCode over = random.nextBoolean() ? pick(random, places).code() : null;
                posts.add(post(pick(random, units).code(), Role.HANDLER, over, Span.from(FOUNDED)));
            }
            District district = district(units, places, posts);
            Scope scope = viewer(district).scope();
            assertThat(scope.wholeDistrict()).isFalse();
            for (Unit unit : units) {
                boolean below = posts.stream().anyMatch(post -> reaches(unit.code(), post.unit(), parents));
                assertThat(scope.coversUnit(unit.code()))
                        .as("seed " + seed + " " + unit.code())
                        .isEqualTo(below);
            }
            for (Place place : places) {
                boolean below = posts.stream()
                        .anyMatch(post -> post.over() != null && reaches(place.code(), post.over(), above));
                assertThat(scope.coversPlace(place.code(), district::within))
                        .as("seed " + seed + " " + place.code())
                        .isEqualTo(below);
                assertThat(scope.coversMatter(Set.of(units.getFirst().code()), place.code(), district::within))
                        .isEqualTo(below || scope.coversUnit(units.getFirst().code()));
            }
        }
    }

    @Test
    void theCentreAndThoseWhoCheckLeadAndAuditSeeTheWholeDistrict() {
        for (Role role : Role.values()) {
            boolean whole = Set.of(
                            Role.OPERATOR, Role.DISPATCHER, Role.INSPECTOR, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR)
                    .contains(role);
            Scope scope = viewer(twoUnits(post(unit("a"), role, null, Span.from(FOUNDED))))
                    .scope();
            assertThat(scope.wholeDistrict()).as(role.word()).isEqualTo(whole);
            assertThat(scope.coversUnit(unit("b"))).as(role.word()).isEqualTo(whole);
            assertThat(scope.units().isEmpty()).as(role.word()).isEqualTo(role == Role.AUDITOR || role == Role.ADMIN);
        }
    }

    @Test
    void whoConfiguresSeesNoMatter() {
        Scope scope = viewer(twoUnits(post(unit("a"), Role.ADMIN, null, Span.from(FOUNDED))))
                .scope();
        assertThat(scope.empty()).isTrue();
        assertThat(scope.coversMatter(Set.of(unit("a")), null, (place, root) -> true))
                .isFalse();
    }

    @Test
    void aPostThatHasEndedOrNotBegunGivesNothing() {
        Viewer ended = viewer(twoUnits(post(unit("a"), Role.OPERATOR, null, new Span(FOUNDED, TODAY))));
        assertThat(ended.roles()).isEmpty();
        assertThat(ended.scope().empty()).isTrue();
        Viewer lastDay = viewer(twoUnits(post(unit("a"), Role.OPERATOR, null, new Span(FOUNDED, TODAY.plusDays(1)))));
        assertThat(lastDay.roles()).containsExactly(Role.OPERATOR);
        Viewer tomorrow = viewer(twoUnits(post(unit("a"), Role.OPERATOR, null, Span.from(TODAY.plusDays(1)))));
        assertThat(tomorrow.roles()).isEmpty();
    }

    @Test
    void severalPostsAddUp() {
        Viewer viewer = viewer(twoUnits(
                post(unit("a"), Role.HANDLER, null, Span.from(FOUNDED)),
                post(unit("b"), Role.ADMIN, null, Span.from(FOUNDED))));
        assertThat(viewer.roles()).containsExactlyInAnyOrder(Role.HANDLER, Role.ADMIN);
        assertThat(viewer.units()).containsExactlyInAnyOrder(unit("a"), unit("b"));
        assertThat(viewer.scope().coversUnit(unit("a"))).isTrue();
        assertThat(viewer.scope().coversUnit(unit("b"))).isFalse();
    }

    @Test
    void whoIsNotOfTheDistrictHasNoRights() {
        assertThat(viewer(twoUnits()).roles()).isEmpty();
        assertThat(viewer(twoUnits()).scope()).isEqualTo(Scope.NOTHING);
    }

    @Test
    void theSuccessorOfAnAbolishedUnitSeesWhatItDid() {
        Span past = new Span(FOUNDED, TODAY);
        Unit old = new Unit(unit("old"), Bilingual.same("old"), UnitKind.DEPARTMENT, null, past, List.of(unit("a")), 3);
        List<Unit> units = List.of(plain("a", null), plain("b", null), old);
        Post post = post(unit("old"), Role.HANDLER, null, Span.from(FOUNDED));
        Viewer viewer = viewer(district(units, List.of(), List.of(post)));
        assertThat(viewer.units()).containsExactly(unit("a"));
        assertThat(viewer.scope().units()).containsExactlyInAnyOrder(unit("a"), unit("old"));
    }

    private static Viewer viewer(District district) {
        Account account = new Account(CODE, new AccountId("wang"), WANG, 1, null, false);
        return Viewers.of(account, district, TODAY);
    }

    private static District twoUnits(Post... posts) {
        return district(List.of(plain("a", null), plain("b", null)), List.of(), List.of(posts));
    }

    private static District district(List<Unit> units, List<Place> places, List<Post> posts) {
        return new District(new DistrictData(
                CODE,
                Bilingual.same("青山"),
                1,
                FOUNDED,
                units,
                places,
                List.of(new Person(WANG, Bilingual.same("王"), Span.from(FOUNDED))),
                posts,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static List<Unit> units(Random random, Map<UnitCode, UnitCode> parents) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            @Nullable UnitCode parent = units.isEmpty() || random.nextInt(4) == 0
                    ? null
                    : pick(random, units).code();
            units.add(plain("u" + i, parent));
            if (parent != null) {
                parents.put(unit("u" + i), parent);
            }
        }
        return units;
    }

    private static List<Place> places(Random random, Map<PlaceCode, PlaceCode> above) {
        List<Place> places = new ArrayList<>();
        places.add(place("p", PlaceKind.DISTRICT, null, above));
        for (int s = 0; s < 3; s++) {
            places.add(place("p" + s, PlaceKind.STREET, "p", above));
            for (int c = 0; c < random.nextInt(4); c++) {
                places.add(place("p" + s + c, PlaceKind.COMMUNITY, "p" + s, above));
                places.add(place("p" + s + c + "g", PlaceKind.COMMUNITY_GRID, "p" + s + c, above));
            }
        }
        return places;
    }

    private static Place place(String code, PlaceKind kind, @Nullable String parent, Map<PlaceCode, PlaceCode> above) {
        @Nullable PlaceCode under = parent == null ? null : new PlaceCode(parent);
        if (under != null) {
            above.put(new PlaceCode(code), under);
        }
        Span span = Span.from(FOUNDED);
        return new Place(new PlaceCode(code), Bilingual.same(code), kind, under, null, span, List.of(), null, "");
    }

    private static <K> boolean reaches(K from, K root, Map<K, K> parents) {
        @Nullable K at = from;
        while (at != null && !at.equals(root)) {
            at = parents.get(at);
        }
        return at != null;
    }

    private static Unit plain(String code, @Nullable UnitCode parent) {
        return new Unit(
                unit(code), Bilingual.same(code), UnitKind.DEPARTMENT, parent, Span.from(FOUNDED), List.of(), 1);
    }

    private static Post post(UnitCode unit, Role role, @Nullable PlaceCode over, Span span) {
        return new Post(WANG, unit, role, over, span);
    }

    private static UnitCode unit(String code) {
        return new UnitCode(code);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
