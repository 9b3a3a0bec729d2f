package org.huying.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.district.Sketch.open;
import static org.huying.district.Sketch.place;
import static org.huying.district.Sketch.rectangle;
import static org.huying.district.Sketch.square;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How places come, change and go: "194 communities became 181". */
class PlaceChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 3, 2);
    private static final LocalDate LATER = TODAY.plusMonths(3);

    private final Sketch sketch = new Sketch(TODAY);

    @BeforeEach
    void twoStreetsSideBySide() {
        sketch.make(
                open(PlaceKind.STREET, "west", "999999", TODAY, rectangle(0, 0, 50, 100)),
                open(PlaceKind.STREET, "east", "999999", TODAY, rectangle(50, 0, 50, 100)));
    }

    @Test
    void makesFewerCommunitiesOfManyAndKeepsEveryPositionInOne() {
        List<DistrictChange> opened = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            opened.add(open(PlaceKind.COMMUNITY, "c" + i, "west", TODAY, rectangle(0, 10 * i, 50, 10)));
            opened.add(open(PlaceKind.COMMUNITY_GRID, "c" + i + "-01", "c" + i, TODAY, rectangle(0, 10 * i, 50, 10)));
        }
        sketch.make(opened.toArray(DistrictChange[]::new));
        sketch.make(
                new DistrictChange.AbolishPlace(place("c3"), List.of(place("c2")), LATER),
                new DistrictChange.RedrawPlace(place("c2"), rectangle(0, 20, 50, 20), LATER));
        District district = sketch.now();
        assertThat(communities(district, TODAY)).hasSize(10);
        assertThat(communities(district, LATER)).hasSize(9);
        Point inC3 = new Point(114.025, 30.035);
        assertThat(codes(district.locate(inC3, TODAY).path())).containsExactly("999999", "west", "c3", "c3-01");
        assertThat(codes(district.locate(inC3, LATER).path())).containsExactly("999999", "west", "c2", "c3-01");
        assertThat(codes(district.pathTo(place("c3-01"), LATER))).containsExactly("999999", "west", "c2", "c3-01");
        assertThat(district.within(place("c3-01"), place("c2"), LATER)).isTrue();
        assertThat(district.within(place("c3-01"), place("c2"), TODAY)).isFalse();
        assertThat(district.placeHeldOn(place("c3"), LATER).orElseThrow().code())
                .isEqualTo(place("c2"));
    }

    private static List<Place> communities(District district, LocalDate day) {
        return district.places(day).stream()
                .filter(place -> place.kind() == PlaceKind.COMMUNITY)
                .toList();
    }

    private static List<String> codes(List<Place> path) {
        return path.stream().map(Place::code).map(PlaceCode::value).toList();
    }

    @Test
    void refusesABoundaryThatSticksOutByMoreThanTheTolerance() {
        sketch.refuses("outside-parent", open(PlaceKind.COMMUNITY, "c", "west", TODAY, square(45, 0, 6)));
        Boundary fourMetresOver = Boundary.of(square(40, 0, 10).geometry().buffer(0.000_04));
        sketch.make(open(PlaceKind.COMMUNITY, "c", "west", TODAY, square(40, 10, 10)));
        sketch.make(new DistrictChange.RedrawPlace(place("c"), fourMetresOver, TODAY));
    }

    @Test
    void refusesNeighboursThatCoverEachOther() {
        sketch.make(open(PlaceKind.COMMUNITY, "a", "west", TODAY, square(0, 0, 10)));
        sketch.refuses("overlap", open(PlaceKind.COMMUNITY, "b", "west", TODAY, square(9, 0, 10)));
        sketch.make(open(PlaceKind.COMMUNITY, "b", "west", TODAY, square(10, 0, 10)));
    }

    @Test
    void refusesToShrinkAPlaceAwayFromWhatLiesInIt() {
        sketch.make(open(PlaceKind.COMMUNITY, "a", "west", TODAY, square(0, 0, 10)));
        sketch.refuses(
                "outside-parent", new DistrictChange.RedrawPlace(place("west"), rectangle(5, 0, 45, 100), LATER));
    }

    @Test
    void redrawsTwoStreetsTogether() {
        sketch.make(
                new DistrictChange.RedrawPlace(place("west"), rectangle(0, 0, 60, 100), LATER),
                new DistrictChange.RedrawPlace(place("east"), rectangle(60, 0, 40, 100), LATER));
        assertThat(codes(sketch.now().locate(new Point(114.055, 30.05), TODAY).path()))
                .contains("east");
        assertThat(codes(sketch.now().locate(new Point(114.055, 30.05), LATER).path()))
                .contains("west");
    }

    @Test
    void refusesAPlaceOnTheWrongLevel() {
        sketch.refuses("place-level", open(PlaceKind.COMMUNITY_GRID, "g", "west", TODAY, square(0, 0, 1)));
        sketch.refuses("place-level", open(PlaceKind.DISTRICT, "d", "west", TODAY, square(0, 0, 1)));
        sketch.refuses("unknown", open(PlaceKind.COMMUNITY, "c", "nowhere", TODAY, square(0, 0, 1)));
        sketch.make(open(PlaceKind.COMMUNITY, "c", "west", TODAY, square(0, 0, 1)));
        sketch.refuses("place-level", new DistrictChange.MovePlace(place("c"), place("999999"), LATER));
    }

    @Test
    void refusesToAbolishAPlaceThatBecomesNothing() {
        sketch.refuses("successors", new DistrictChange.AbolishPlace(place("west"), List.of(), LATER));
        sketch.refuses("successors", new DistrictChange.AbolishPlace(place("999999"), List.of(place("west")), LATER));
        sketch.make(open(PlaceKind.COMMUNITY, "c", "west", TODAY, square(0, 0, 1)));
        sketch.refuses("successor-kind", new DistrictChange.AbolishPlace(place("c"), List.of(place("east")), LATER));
    }

    @Test
    void letsADemolishedHouseGoWithoutSuccessor() {
        sketch.make(
                open(PlaceKind.COMMUNITY, "c", "west", TODAY, square(0, 0, 10)),
                open(PlaceKind.ESTATE, "e", "c", TODAY, square(0, 0, 5)),
                open(PlaceKind.BUILDING, "b", "e", TODAY, square(0, 0, 1)));
        sketch.refuses("successors", new DistrictChange.AbolishPlace(place("e"), List.of(), LATER));
        sketch.make(new DistrictChange.AbolishPlace(place("b"), List.of(), LATER));
        Point there = new Point(114.0005, 30.0005);
        assertThat(sketch.now().locate(there, TODAY).finest().orElseThrow().code())
                .isEqualTo(place("b"));
        assertThat(sketch.now().locate(there, LATER).finest().orElseThrow().code())
                .isEqualTo(place("e"));
    }

    @Test
    void bridgesACrackBetweenNeighboursButNotAGap() {
        sketch.make(open(PlaceKind.COMMUNITY, "a", "west", TODAY, square(0, 0, 10)));
        Point justBeside = new Point(114.010_004, 30.005);
        Point farBeside = new Point(114.011, 30.005);
        assertThat(codes(sketch.now().locate(justBeside, TODAY).path())).endsWith("a");
        assertThat(codes(sketch.now().locate(farBeside, TODAY).path())).endsWith("west");
        assertThat(sketch.now().locate(new Point(113, 30), TODAY).outside()).isTrue();
    }
}
