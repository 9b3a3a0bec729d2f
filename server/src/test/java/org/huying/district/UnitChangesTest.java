package org.huying.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.district.Sketch.FOUNDED;
import static org.huying.district.Sketch.abolish;
import static org.huying.district.Sketch.appoint;
import static org.huying.district.Sketch.department;
import static org.huying.district.Sketch.enter;
import static org.huying.district.Sketch.office;
import static org.huying.district.Sketch.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.draft.Draft;
import org.junit.jupiter.api.Test;

/** How units come, change and go. */
class UnitChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 3, 2);
    private static final LocalDate LATER = TODAY.plusMonths(3);

    private final Sketch sketch = new Sketch(TODAY);

    @Test
    void makesTwelveDepartmentsOfTwentyTwo() {
        DistrictChange[] old = IntStream.range(0, 22)
                .mapToObj(i -> department("old-" + i, TODAY))
                .toArray(DistrictChange[]::new);
        DistrictChange[] young = IntStream.range(0, 12)
                .mapToObj(i -> department("new-" + i, LATER))
                .toArray(DistrictChange[]::new);
        DistrictChange[] merged = IntStream.range(0, 22)
                .mapToObj(i -> abolish("old-" + i, LATER, "new-" + i % 12))
                .toArray(DistrictChange[]::new);
        sketch.make(old);
        sketch.make(young);
        District district = sketch.make(merged);
        assertThat(district.units(LATER.minusDays(1)))
                .filteredOn(u -> u.code().value().startsWith("old-"))
                .hasSize(22);
        assertThat(district.units(LATER))
                .filteredOn(u -> u.code().value().startsWith("new-"))
                .hasSize(12);
        assertThat(district.units(LATER)).noneMatch(u -> u.code().value().startsWith("old-"));
        assertThat(district.successorOf(unit("old-21"), LATER)).isEqualTo(unit("new-9"));
        assertThat(district.successorOf(unit("old-21"), LATER.minusDays(1))).isEqualTo(unit("old-21"));
    }

    @Test
    void followsSuccessorsOfSuccessorsWhateverTheOrderOfTheReforms() {
        Random random = new Random(5);
        for (int run = 0; run < 50; run++) {
            Sketch reformed = new Sketch(TODAY);
            int count = 12;
            IntStream.range(0, count).forEach(i -> reformed.make(department("u-" + i, TODAY)));
            for (int i = 0; i < count - 1; i++) {
                int heir = random.nextInt(i + 1, count);
                reformed.make(abolish("u-" + i, TODAY.plusDays(random.nextInt(1, 400)), "u-" + heir));
            }
            for (int d = 0; d < 500; d += 13) {
                LocalDate day = TODAY.plusDays(d);
                for (int i = 0; i < count; i++) {
                    UnitCode heir = reformed.now().successorOf(unit("u-" + i), day);
                    assertThat(reformed.now().unit(heir, day))
                            .as("u-%s on %s", i, day)
                            .isPresent();
                }
            }
        }
    }

    @Test
    void givesTheHeirWhatTheAbolishedUnitHad() {
        sketch.make(
                department("wuye", TODAY),
                department("fangguan", TODAY),
                new DistrictChange.OpenUnit(
                        unit("wuye-zhan"), Bilingual.same("站"), UnitKind.DEPARTMENT, unit("wuye"), 1, TODAY),
                enter("li", TODAY),
                appoint("li", "wuye", Role.HANDLER, TODAY),
                new DistrictChange.EntrustPlace(Sketch.place("999999"), unit("wuye"), TODAY));
        District district = sketch.make(abolish("wuye", LATER, "fangguan"));
        assertThat(district.managerOf(Sketch.place("999999"), LATER)).contains(unit("fangguan"));
        assertThat(district.managerOf(Sketch.place("999999"), TODAY)).contains(unit("wuye"));
        assertThat(district.managerOf(Sketch.place("999999"), FOUNDED)).contains(unit("chengguan"));
        assertThat(district.posts(unit("fangguan"), Role.HANDLER, LATER)).hasSize(1);
        assertThat(district.posts(unit("fangguan"), Role.HANDLER, TODAY)).isEmpty();
        assertThat(district.within(unit("wuye-zhan"), unit("fangguan"), LATER)).isTrue();
        assertThat(district.within(unit("wuye-zhan"), unit("fangguan"), TODAY)).isFalse();
    }

    @Test
    void keepsTheNameThatAUnitHadThen() {
        District district =
                sketch.make(new DistrictChange.RenameUnit(unit("chengguan"), Bilingual.same("城市管理委员会"), LATER));
        assertThat(district.unit(unit("chengguan"), TODAY).orElseThrow().name().zh())
                .isEqualTo("chengguan");
        assertThat(district.unit(unit("chengguan"), LATER).orElseThrow().name().zh())
                .isEqualTo("城市管理委员会");
        assertThat(district.unit(unit("chengguan")).orElseThrow().name().zh()).isEqualTo("城市管理委员会");
    }

    @Test
    void refusesToAbolishAUnitThatNobodySucceeds() {
        sketch.make(department("a", TODAY), department("gone", TODAY));
        sketch.make(abolish("gone", TODAY.plusDays(1), "a"));
        sketch.refuses("successors", abolish("a", LATER));
        sketch.refuses("successors", abolish("a", LATER, "a"));
        sketch.refuses("successors", abolish("a", LATER, "chengguan", "chengguan"));
        sketch.refuses("not-valid-then", abolish("a", LATER, "gone"));
        sketch.refuses("unknown", abolish("a", LATER, "nobody"));
        sketch.refuses("successor-kind", abolish("a", LATER, "zhihui"));
        sketch.refuses("not-valid-then", abolish("gone", LATER, "a"));
    }

    @Test
    void refusesACircleInTheTree() {
        sketch.make(department("a", TODAY), department("b", TODAY));
        sketch.make(new DistrictChange.MoveUnit(unit("b"), unit("a"), 1, TODAY));
        sketch.refuses("cycle", new DistrictChange.MoveUnit(unit("a"), unit("b"), 1, LATER));
        sketch.refuses("cycle", new DistrictChange.MoveUnit(unit("a"), unit("a"), 1, LATER));
    }

    @Test
    void leavesNoFunctionEmpty() {
        Draft draft = Draft.founding(Sketch.CODE, Bilingual.same("试验区"), FOUNDED);
        assertThat(draft.take(office("zhihui"), FOUNDED)).isEmpty();
        assertThat(draft.complete())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("function-empty"));
        sketch.refuses("successors", abolish("zhihui", LATER));
        sketch.make(
                new DistrictChange.OpenUnit(unit("zhihui-2"), Bilingual.same("新"), UnitKind.CENTRE, null, 1, LATER),
                abolish("zhihui", LATER, "zhihui-2"));
        assertThat(sketch.now().functionUnit(Function.CENTRE, LATER)).isEqualTo(unit("zhihui-2"));
        assertThat(sketch.now().functionUnit(Function.CENTRE, TODAY)).isEqualTo(unit("zhihui"));
    }

    @Test
    void leavesThePastAlone() {
        sketch.refuses("backdated", department("a", TODAY.minusDays(1)));
        sketch.make(new DistrictChange.RenameUnit(unit("chengguan"), Bilingual.same("新名"), LATER));
        sketch.refuses("later-change", new DistrictChange.RenameUnit(unit("chengguan"), Bilingual.same("其间"), TODAY));
        sketch.refuses("before-founding", department("a", FOUNDED.minusDays(1)));
    }

    @Test
    void neverUsesACodeAgain() {
        sketch.make(department("a", TODAY));
        sketch.make(abolish("a", TODAY.plusDays(1), "chengguan"));
        sketch.refuses("code-used", department("a", LATER));
    }

    @Test
    void refusesToEndWhatHasNotLastedADay() {
        sketch.make(department("a", LATER));
        sketch.refuses("too-short", abolish("a", LATER, "chengguan"));
    }

    @Test
    void changesNothingWhenItRefusesOneOfSeveral() {
        int edition = sketch.now().edition();
        sketch.refuses("unknown", department("a", TODAY), abolish("nobody", LATER, "a"));
        assertThat(sketch.now().edition()).isEqualTo(edition);
        assertThat(sketch.now().unit(unit("a"))).isEmpty();
        assertThat(List.copyOf(sketch.now().units(TODAY))).hasSize(5);
    }
}
