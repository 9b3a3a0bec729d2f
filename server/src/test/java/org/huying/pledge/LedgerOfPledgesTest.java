package org.huying.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Zones;
import org.huying.line.Line;
import org.huying.line.LineFolders;
import org.huying.line.LineReader;
import org.huying.line.Reading;
import org.huying.matter.MatterId;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Result;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.procedure.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is reached and what light shows is read from the ledger, for any instant of it. */
class LedgerOfPledgesTest {

    private static final List<Line> LINES = LineReader.read(LineFolders.under(Path.of("..", "lines"))).values().stream()
            .map(reading -> ((Reading.Sound) reading).line())
            .toList();

    private final World world = new World(SmallDistrict.district(), LINES, china("2026-01-12T09:00"));
    private MatterId id = MatterId.of(world.now, 1);

    @BeforeEach
    void isIssuedAndPlanned() {
        begin("added", Map.of());
    }

    @Test
    void sumsWhatIsAddedAndLeavesOutWhatACheckHasSentBack() {
        report("2026-02-20T10:00", 100);
        report("2026-03-20T10:00", 200);
        assertThat(now().progress().reached()).isEqualTo(300);
        at("2026-04-10T10:00");
        act(SmallDistrict.LAMP_MAN, "report-done", Map.of("amount", 700, "result", "完成", "evidence", "照片"));
        assertThat(now().progress().reached()).isEqualTo(1000);
        assertThat(now().why()).isEqualTo(Why.REACHED);
        at("2026-04-12T10:00");
        act(SmallDistrict.INSPECTOR, "rework", Map.of("reason", "数目不符"));
        assertThat(now().progress().reached()).isEqualTo(300);
    }

    @Test
    void answersForAPastInstantFromWhatHadHappenedByThen() {
        report("2026-02-20T10:00", 100);
        Pledge then = now();
        Instant past = world.now;
        report("2026-03-20T10:00", 200);
        assertThat(Pledges.told(world.ledger(id), past)).contains(then);
        assertThat(Pledges.told(world.ledger(id), china("2026-01-01T00:00"))).isEmpty();
    }

    @Test
    void countsReportsThatWereDueAndDidNotCome() {
        report("2026-02-20T10:00", 160);
        strikes("2026-03-26T10:00");
        assertThat(now().why()).isEqualTo(Why.FAR_BEHIND);
        strikes("2026-04-28T10:00");
        assertThat(now().why()).isEqualTo(Why.SILENT);
        report("2026-04-29T10:00", 250);
        assertThat(now().light()).isEqualTo(Light.GREEN);
    }

    @Test
    void readsThePlanThatTheLeadUnitHandedIn() {
        begin("total", Map.of("half", 20));
        assertThat(planned()).containsExactly(0L, 100L, 200L, 600L, 1000L);
        begin("total", Map.of("quarter", 40, "half", 30));
        assertThat(planned()).as("a plan goes forward only").containsExactly(0L, 400L, 400L, 700L, 1000L);
    }

    @Test
    void isNoPledgeAnyMoreWhenItIsVoidedOrNeverRegistered() {
        at("2026-01-20T10:00");
        act(SmallDistrict.SUPERVISOR, "void", Map.of("reason", "重复"));
        assertThat(Pledges.told(world.ledger(id), world.now)).isEmpty();
    }

    @Test
    void showsTheConclusionOnceItIsSigned() {
        report("2026-05-20T10:00", 900);
        act(SmallDistrict.LAMP_MAN, "fall-short", Map.of("amount", 0, "reason", "拆迁未完成"));
        act(SmallDistrict.INSPECTOR, "pass", Map.of("evidence", "属实"));
        act(
                SmallDistrict.SUPERVISOR,
                "conclude",
                Map.of("conclusion", "partly", "opinion", "部分完成", "look-back", false));
        assertThat(now().conclusion()).isNull();
        act(SmallDistrict.LEADER, "sign", Map.of("verdict", "agree", "opinion", "同意"));
        assertThat(now().conclusion()).isEqualTo("partly");
        assertThat(now().light()).isEqualTo(Light.YELLOW);
        assertThat(now().open()).isFalse();
    }

    private void begin(String counting, Map<String, Object> plan) {
        world.now = china("2026-01-12T09:00");
        Map<String, Object> inputs = new HashMap<>(
                Map.of("year", 2026, "counting", counting, "target", 1000, "measure", "盏", "due", "2026-12-31"));
        Command.File filing = new Command.File(
                Pledges.LINE, "装灯", "装灯1000盏", "0303", null, null, "report", List.of(), false, false, inputs);
        id = ((Result.Done) world.carryOut(filing, SmallDistrict.SUPERVISOR))
                .matter()
                .id();
        act(SmallDistrict.SUPERVISOR, "issue", Map.of("lead", SmallDistrict.LAMPS.value()));
        Map<String, Object> planned = new HashMap<>(plan);
        planned.put("plan", "方案");
        act(SmallDistrict.LAMP_MAN, "plan-back", planned);
    }

    private List<Long> planned() {
        Course course = Course.of(world.ledger(id));
        return new Plan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), course.shares())
                .points(now().target()).stream()
                        .map(point -> Math.round(point.amount()))
                        .toList();
    }

    private void report(String time, int amount) {
        at(time);
        act(SmallDistrict.LAMP_MAN, "report", Map.of("amount", amount, "progress", "在装", "evidence", "照片"));
    }

    private void strikes(String time) {
        at(time);
        world.fire();
    }

    private void at(String time) {
        world.now = china(time);
    }

    private void act(Actor who, String action, Map<String, Object> inputs) {
        assertThat(world.act(id, action, inputs, who)).as(action).isInstanceOf(Result.Done.class);
    }

    private Pledge now() {
        return Pledges.told(world.ledger(id), world.now).orElseThrow();
    }

    private static Instant china(String time) {
        return java.time.LocalDateTime.parse(time).atZone(Zones.CHINA).toInstant();
    }
}
