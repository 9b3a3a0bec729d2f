package org.huying.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.district.Sketch.abolish;
import static org.huying.district.Sketch.appoint;
import static org.huying.district.Sketch.department;
import static org.huying.district.Sketch.enter;
import static org.huying.district.Sketch.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People, posts, duty lists and rosters. */
class DutyChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 3, 2);
    private static final LocalDate LATER = TODAY.plusMonths(3);

    private final Sketch sketch = new Sketch(TODAY);

    @BeforeEach
    void twoPeopleInTwoDepartments() {
        sketch.make(department("a", TODAY), department("b", TODAY), enter("li", TODAY), enter("wang", TODAY));
    }

    private static DistrictChange list(
            boolean positive, @Nullable UnitKind kind, @Nullable String unit, LocalDate from, DutyEntry... entries) {
        return new DistrictChange.KeepDutyList(new DutyList(
                "list",
                Bilingual.same("清单"),
                positive,
                kind,
                unit == null ? null : unit(unit),
                List.of(entries),
                Span.from(from)));
    }

    private static DutyEntry entry(String line, String category) {
        return new DutyEntry(line, category, Bilingual.same("因为"));
    }

    private boolean mayTake(String unit, @Nullable String line, @Nullable String category, LocalDate day) {
        return sketch.now().mayTake(unit(unit), line, category, day) instanceof DutyVerdict.Allowed;
    }

    @Test
    void refusesWhatANegativeListNamesToThoseItCovers() {
        sketch.make(list(false, UnitKind.DEPARTMENT, null, LATER, entry("*", "15"), entry("permits", "")));
        assertThat(mayTake("a", "requests", "1501", LATER)).isFalse();
        assertThat(mayTake("a", "requests", "1501", TODAY)).isTrue();
        assertThat(mayTake("a", "requests", "0115", LATER)).isTrue();
        assertThat(mayTake("a", "permits", null, LATER)).isFalse();
        assertThat(mayTake("a", "requests", null, LATER)).isTrue();
        assertThat(mayTake("zhihui", "requests", "1501", LATER)).isTrue();
    }

    @Test
    void allowsOnlyWhatAPositiveListNamesToTheUnitAndThoseUnderIt() {
        sketch.make(
                new DistrictChange.MoveUnit(unit("b"), unit("a"), 1, TODAY),
                list(true, null, "a", TODAY, entry("requests", "03")));
        for (String covered : List.of("a", "b")) {
            assertThat(mayTake(covered, "requests", "0301", TODAY)).isTrue();
            assertThat(mayTake(covered, "requests", "0401", TODAY)).isFalse();
            assertThat(mayTake(covered, "permits", "0301", TODAY)).isFalse();
            assertThat(mayTake(covered, null, null, TODAY)).isTrue();
        }
        assertThat(mayTake("chengguan", "requests", "0401", TODAY)).isTrue();
    }

    @Test
    void doesNotBindTheHeirByTheListOfTheAbolished() {
        sketch.make(list(true, null, "a", TODAY, entry("requests", "03")));
        sketch.make(abolish("a", LATER, "b"));
        assertThat(mayTake("b", "requests", "0401", LATER)).isTrue();
    }

    @Test
    void replacesAListFromADayOnAndDropsIt() {
        sketch.make(list(false, UnitKind.DEPARTMENT, null, TODAY, entry("*", "15")));
        sketch.make(list(false, UnitKind.DEPARTMENT, null, LATER, entry("*", "11")));
        assertThat(mayTake("a", "requests", "1501", TODAY)).isFalse();
        assertThat(mayTake("a", "requests", "1501", LATER)).isTrue();
        assertThat(mayTake("a", "requests", "1101", LATER)).isFalse();
        sketch.make(new DistrictChange.DropDutyList("list", LATER.plusDays(1)));
        assertThat(mayTake("a", "requests", "1101", LATER.plusDays(1))).isTrue();
    }

    @Test
    void refusesListsWithoutEntriesOrOwner() {
        sketch.refuses("duty-list-empty", list(true, null, "a", TODAY));
        sketch.refuses("unknown", list(true, null, "nobody", TODAY, entry("*", "1")));
        assertThatThrownBy(() -> list(true, null, null, TODAY, entry("*", "1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turnsARosterByItsRuleAtItsHour() {
        sketch.make(roster(new OnDuty(unit("a"), new PersonId("li")), new OnDuty(unit("b"), null)));
        assertThat(onDuty(TODAY, "08:30")).isEqualTo(new OnDuty(unit("a"), new PersonId("li")));
        assertThat(onDuty(TODAY.plusDays(7), "08:29")).isEqualTo(new OnDuty(unit("a"), new PersonId("li")));
        assertThat(onDuty(TODAY.plusDays(7), "08:30")).isEqualTo(new OnDuty(unit("b"), null));
        assertThat(onDuty(TODAY.plusDays(14), "12:00").unit()).isEqualTo(unit("a"));
        assertThat(onDuty(TODAY, "00:00").unit()).isEqualTo(unit("b"));
        assertThat(sketch.now().onDuty("other", Instant.EPOCH)).isEmpty();
    }

    @Test
    void putsAgreedShiftsBeforeTheRule() {
        sketch.make(roster(new OnDuty(unit("a"), null)));
        Shift shift = new Shift(
                "r", at(TODAY, "20:00"), at(TODAY.plusDays(1), "08:00"), new OnDuty(unit("b"), new PersonId("wang")));
        sketch.make(new DistrictChange.TakeShift(shift));
        assertThat(onDuty(TODAY, "19:59").unit()).isEqualTo(unit("a"));
        assertThat(onDuty(TODAY, "20:00")).isEqualTo(shift.who());
        assertThat(onDuty(TODAY.plusDays(1), "08:00").unit()).isEqualTo(unit("a"));
        sketch.refuses("shift-taken", new DistrictChange.TakeShift(shift));
    }

    @Test
    void keepsADutyFilledWhenItsUnitIsAbolishedAndItsPersonLeaves() {
        sketch.make(roster(new OnDuty(unit("a"), new PersonId("li"))));
        sketch.make(abolish("a", LATER, "b"), new DistrictChange.RemovePerson(new PersonId("li"), LATER));
        assertThat(onDuty(LATER, "12:00")).isEqualTo(new OnDuty(unit("b"), null));
    }

    private static DistrictChange roster(OnDuty... turns) {
        return new DistrictChange.KeepRoster(
                new Roster("r", Bilingual.same("值班"), LocalTime.of(8, 30), 7, List.of(turns), Span.from(TODAY)));
    }

    private OnDuty onDuty(LocalDate day, String time) {
        return sketch.now().onDuty("r", at(day, time)).orElseThrow();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Zones.CHINA).toInstant();
    }

    @Test
    void endsPostsByReliefAndByLeaving() {
        sketch.make(appoint("li", "a", Role.HANDLER, TODAY), appoint("wang", "a", Role.HANDLER, TODAY));
        sketch.refuses("post-held", appoint("li", "a", Role.HANDLER, LATER));
        sketch.make(
                new DistrictChange.Relieve(new PersonId("li"), unit("a"), Role.HANDLER, null, LATER),
                new DistrictChange.RemovePerson(new PersonId("wang"), LATER));
        assertThat(sketch.now().posts(unit("a"), Role.HANDLER, TODAY)).hasSize(2);
        assertThat(sketch.now().posts(unit("a"), Role.HANDLER, LATER)).isEmpty();
        sketch.make(appoint("li", "a", Role.HANDLER, LATER));
        assertThat(sketch.now().postsOf(new PersonId("li"), LATER)).hasSize(1);
    }

    @Test
    void appointsOnlyThoseInServiceToRealPosts() {
        sketch.refuses("unknown", appoint("nobody", "a", Role.HANDLER, TODAY));
        sketch.refuses("unknown", appoint("li", "nowhere", Role.HANDLER, TODAY));
        sketch.refuses("role-without-post", appoint("li", "a", Role.REQUESTER, TODAY));
        sketch.refuses("code-used", enter("li", LATER));
        sketch.refuses("unknown", new DistrictChange.Relieve(new PersonId("li"), unit("a"), Role.HANDLER, null, LATER));
    }
}
