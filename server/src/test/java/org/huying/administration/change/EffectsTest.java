package org.huying.administration.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huying.administration.change.Effects.Effect;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.district.District;
import org.huying.district.DistrictChange;
import org.huying.district.DutyEntry;
import org.huying.district.DutyList;
import org.huying.district.Function;
import org.huying.district.Span;
import org.huying.district.Tried;
import org.huying.district.UnitKind;
import org.huying.district.draft.Draft;
import org.huying.matter.procedure.SmallDistrict;
import org.junit.jupiter.api.Test;

class EffectsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private District district = SmallDistrict.district();

    @Test
    void tellsWhatTheHeirOfAnAbolishedUnitTakesOver() {
        make(hired("zhang"));
        assertThat(effects(new DistrictChange.AbolishUnit(SmallDistrict.LAMPS, List.of(SmallDistrict.ROADS), DAY)))
                .containsExactly(
                        new Effect(
                                new Bilingual(
                                        "未办结事项 3 件，2026-02-01 移交 市政所",
                                        "3 open matters are handed over on 2026-02-01 to roads"),
                                true),
                        new Effect(
                                new Bilingual("岗位 1 个转入 市政所：zhang", "1 people's posts pass to roads: zhang"), false));
    }

    @Test
    void namesTheFirstOfMany() {
        for (int number = 1; number <= 7; number++) {
            make(hired("zhang" + number));
        }
        assertThat(effects(new DistrictChange.AbolishUnit(SmallDistrict.LAMPS, List.of(SmallDistrict.ROADS), DAY)))
                .extracting(effect -> effect.words().zh())
                .contains("岗位 7 个转入 市政所：zhang1、zhang2、zhang3、zhang4、zhang5、zhang6、……");
    }

    @Test
    void saysWhoHasTheFunctionThatIsGivenAway() {
        assertThat(effects(new DistrictChange.GiveFunction(Function.INSPECTION, SmallDistrict.SUPERVISION, DAY)))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.grave()).isTrue();
                    assertThat(effect.words().zh()).startsWith("此前由 检查队 承担").contains("2026-02-01");
                });
    }

    @Test
    void warnsOfAUnitThatIsLeftWithoutAHandler() {
        make(hired("zhang"));
        assertThat(effects(relieved("zhang")))
                .containsExactly(new Effect(
                        new Bilingual("路灯所 自 2026-02-01 起没有承办人", "lamps has from 2026-02-01 on no Handler"), true));
        make(hired("li"));
        assertThat(effects(relieved("zhang"))).as("another one stays").isEmpty();
    }

    @Test
    void countsThePostsThatEndWithAPerson() {
        make(hired("zhang"));
        assertThat(effects(new DistrictChange.RemovePerson(new PersonId("zhang"), DAY)))
                .extracting(Effect::grave, effect -> effect.words().zh())
                .contains(tuple(false, "终止岗位 1 个"), tuple(true, "路灯所 自 2026-02-01 起没有承办人"));
    }

    @Test
    void setsTheEntriesOfADutyListAgainstThoseBefore() {
        DutyEntry fresh = new DutyEntry("requests", "16", Bilingual.same("不得上门催缴"));
        DutyList list = new DutyList(
                "zrfm", Bilingual.same("社区准入负面清单"), false, UnitKind.COMMUNITY, null, List.of(fresh), Span.from(DAY));
        assertThat(effects(new DistrictChange.KeepDutyList(list)))
                .extracting(effect -> effect.words().zh())
                .containsExactly("新增 1 条：" + fresh + " 不得上门催缴", "删去 1 条：*/15 行政执法不得下派社区");
    }

    @Test
    void hasNothingToSayOfAName() {
        assertThat(effects(new DistrictChange.RenameUnit(SmallDistrict.LAMPS, Bilingual.same("照明中心"), DAY)))
                .isEmpty();
    }

    private static List<DistrictChange> hired(String name) {
        PersonId person = new PersonId(name);
        return List.of(
                new DistrictChange.EnterPerson(person, Bilingual.same(name), TODAY),
                new DistrictChange.Appoint(person, SmallDistrict.LAMPS, Role.HANDLER, null, Span.from(TODAY)));
    }

    private static DistrictChange relieved(String name) {
        return new DistrictChange.Relieve(new PersonId(name), SmallDistrict.LAMPS, Role.HANDLER, null, DAY);
    }

    private void make(List<DistrictChange> changes) {
        district = after(changes);
    }

    /** Three matters are open, wherever one asks. */
    private List<Effect> effects(DistrictChange change) {
        List<DistrictChange> changes = new ArrayList<>(List.of(change));
        return Effects.of(new Tried.Taken(district, after(changes)), changes, unit -> 3);
    }

    private District after(List<DistrictChange> changes) {
        Draft draft = new Draft(district.data());
        changes.forEach(change -> assertThat(draft.take(change, TODAY)).isEmpty());
        assertThat(draft.complete()).isEmpty();
        return new District(draft.after());
    }
}
