package org.huying.matter.web.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.district.Post;
import org.huying.district.demo.DemoDistrict;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.line.Need;
import org.huying.matter.Issue;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.platform.AdminDesk;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The roll of findings: summed up by who found them, with what came of each and the look back that followed. */
class RollsTest {

    private static final DistrictCode QINGSHAN = DemoDistrict.QINGSHAN;
    private static final String LEAD = "shuiwu";

    private static AdminDesk desk;
    private static ApplicationContext modules;
    private static Instant now;
    private static MatterId struckOff;

    @BeforeAll
    static void registerFindings() {
        desk = new AdminDesk();
        modules = desk.modules();
        now = modules.getBean(Clock.class).instant();
        modules.getBean(DemoDistrict.class).load(QINGSHAN, now);
        modules.getBean(Lines.class).loadShipped(QINGSHAN, now);
        Viewer supervisor = viewer(Role.SUPERVISOR, null);
        struckOff = filed(supervisor, "environment", "12");
        filed(supervisor, "environment", "13");
        MatterId twice = filed(supervisor, "audit", "3");
        act(supervisor, twice, "duplicate", Map.of("reason", "与去年第三号问题重复"));
        act(supervisor, struckOff, "assign", Map.of("category", "0101", "lead", LEAD));
        Viewer handler = viewer(Role.HANDLER, LEAD);
        act(handler, struckOff, "plan", Map.of("goal", "消除直排", "measures", "接管纳污"));
        act(supervisor, struckOff, "adopt", Map.of());
        act(viewer(Role.LEADER, null), struckOff, "sign", Map.of("verdict", "agree", "opinion", "同意"));
        act(handler, struckOff, "complete", Map.of("result", "已接管", "evidence", "照片"));
        act(viewer(Role.INSPECTOR, null), struckOff, "pass", Map.of("evidence", "现场核实"));
        act(supervisor, struckOff, "strike-off", Map.of("verdict", "done", "opinion", "同意销号"));
        act(viewer(Role.LEADER, null), struckOff, "sign", Map.of("verdict", "agree", "opinion", "同意"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void sumsUpByWhoFoundThem() {
        assertThat(roll("", "", "").groups())
                .extracting(group -> group.value() + " " + group.all() + " " + group.open() + " " + group.closed())
                .containsExactly("audit 1 0 1", "environment 2 1 1", " 3 1 2");
    }

    @Test
    void hasTheColumnsThatTheLineGives() {
        assertThat(roll("", "", "").columns())
                .extracting(Need::name)
                .containsExactly("source", "batch", "problem", "percent", "verdict");
    }

    @Test
    void saysWhatCameOfAFindingAndWhenItIsLookedAtAgain() {
        Roll.Row row = roll("", "", "closed").rows().stream()
                .filter(one -> one.id().equals(struckOff.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(row.stage().zh()).isEqualTo("已销号");
        assertThat(row.lead().zh()).isEqualTo("区水务和湖泊局");
        assertThat(row.closedLate()).isFalse();
        assertThat(row.after()).singleElement().satisfies(after -> {
            assertThat(after.line().zh()).isEqualTo("回头看");
            assertThat(after.ended()).isNull();
            assertThat(after.due()).isAfter(now);
        });
    }

    @Test
    void isNarrowedByGroupUnitAndState() {
        assertThat(roll("environment", "", "").rows()).hasSize(2);
        assertThat(roll("environment", LEAD, "").rows()).hasSize(1);
        assertThat(roll("", "", "open").rows()).hasSize(1);
        assertThat(roll("", "", "late").rows()).isEmpty();
        assertThat(roll("safety", "", "").rows()).isEmpty();
    }

    @Test
    void showsNobodyWhatIsOutsideTheirScope() {
        Viewer stranger = new Viewer(
                QINGSHAN,
                new AccountId("stranger"),
                viewer(Role.HANDLER, LEAD).person(),
                Bilingual.same("stranger"),
                Set.of(Role.HANDLER),
                List.of(),
                Scope.NOTHING);
        assertThat(rolls().of(stranger, "rectification", filter("", "", ""), now)
                        .rows())
                .isEmpty();
    }

    @Test
    void isThereForEveryLineThatTakesFilings() {
        assertThat(rolls().of(viewer(Role.SUPERVISOR, null), "proposals", filter("", "", ""), now)
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> rolls().of(viewer(Role.SUPERVISOR, null), "look-back", filter("", "", ""), now))
                .isInstanceOf(NotFound.class);
    }

    private static Rolls rolls() {
        return modules.getBean(Rolls.class);
    }

    private static Roll roll(String group, String lead, String state) {
        return rolls().of(viewer(Role.SUPERVISOR, null), "rectification", filter(group, lead, state), now);
    }

    private static RollFilter filter(String group, String lead, String state) {
        return new RollFilter(LocalDate.ofInstant(now, Zones.CHINA).getYear(), group, lead, state);
    }

    private static MatterId filed(Viewer by, String source, String problem) {
        Command.File filing = new Command.File(
                new LineId("rectification"),
                "雨污混流",
                "第" + problem + "号问题",
                null,
                null,
                null,
                "letter",
                List.of(),
                false,
                false,
                Map.of("source", source, "batch", "第二轮", "problem", problem));
        return done(modules.getBean(Matters.class).file(by, filing, Issue.once(now)));
    }

    private static void act(Viewer by, MatterId matter, String action, Map<String, Object> inputs) {
        now = now.plusSeconds(1);
        done(modules.getBean(Matters.class).act(by, new Command.Act(matter, action, inputs, null), Issue.once(now)));
    }

    private static MatterId done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).matter().id();
    }

    /** Somebody who holds such a post today, in a unit where one is named. */
    private static Viewer viewer(Role role, @Nullable String unit) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        var district = modules.getBean(Districts.class).current(QINGSHAN);
        Post post = district.units(today).stream()
                .filter(one -> unit == null || one.code().value().equals(unit))
                .flatMap(one -> district.posts(one.code(), role, today).stream())
                .findFirst()
                .orElseThrow();
        return new Viewer(
                QINGSHAN,
                new AccountId(post.person().value()),
                post.person(),
                Bilingual.same(post.person().value()),
                Set.of(role),
                List.of(post.unit()),
                Scope.WHOLE);
    }
}
