package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.DISPATCHER;
import static org.huying.matter.lines.Cast.DUTY_OFFICER;
import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.HELPER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LEADER;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.lines.Cast.RESIDENT;
import static org.huying.matter.procedure.SmallDistrict.CENTRE;
import static org.huying.matter.procedure.SmallDistrict.EMERGENCY;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.STREET;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 应急值守: held by whoever is on duty, on clocks that never stop, stood down only after another has looked. */
class EmergenciesWalkTest {

    private static final String FLOOD_ORDINARY = "114";
    private static final String FLOOD_LARGE = "113";

    private final Walk emergency = Walk.along("emergencies");

    @Test
    void isVerifiedRespondedToControlledCheckedAndAssessed() {
        emergency.files(OPERATOR).stands("reported", EMERGENCY).stageDue("2026-03-02T09:10");
        emergency.does(DUTY_OFFICER, "verify").stands("judging", EMERGENCY).stageDue("2026-03-02T09:20");
        responded(emergency).stands("handling", LAMPS).stageDue("2026-03-02T21:00");
        emergency.does(HANDLER, "report-in", "progress", "已封路", "casualties", 0);
        lifted(emergency).stands("checking", INSPECTION);
        emergency.does(INSPECTOR, "pass", "evidence", "积水已退").stands("assessing", CENTRE);
        emergency
                .does(OPERATOR, "close", "review", "泵站响应及时", "rebuild", false)
                .closedAs(Way.CHECKED)
                .asksTheRequester(false)
                .opensNothing();
    }

    @Test
    void runsThroughTheNightAndTheWeekend() {
        emergency.at("2026-03-07T23:55").files(OPERATOR).stageDue("2026-03-08T00:05");
        emergency.does(DUTY_OFFICER, "verify");
        responded(emergency).stageDue("2026-03-08T11:55");
    }

    @Test
    void isNotRespondedToWithoutALevelAndAReportUpwards() {
        emergency
                .files(OPERATOR)
                .does(OPERATOR, "verify")
                .cannot(HANDLER, "holder", "respond")
                .cannot(DISPATCHER, "needs", "respond", "place", STREET, "lead", LAMPS, "reported-to", "市应急局")
                .cannot(DISPATCHER, "needs", "respond", "category", FLOOD_ORDINARY, "place", STREET, "lead", LAMPS);
    }

    @Test
    void isRaisedByCategoryFromItsOriginalStart() {
        emergency.files(OPERATOR).does(DUTY_OFFICER, "verify");
        responded(emergency)
                .later("1 hour")
                .cannot(HANDLER, "role", "recategorise", "category", FLOOD_LARGE)
                .does(LEADER, "recategorise", "category", FLOOD_LARGE, "reason", "水位上涨")
                .stageDue("2026-03-03T09:00");
    }

    @Test
    void owesAReportEveryTwoHours() {
        emergency.files(OPERATOR).does(DUTY_OFFICER, "verify");
        responded(emergency).later("3 hours").clockStrikes().hasMissed("report-in");
    }

    @Test
    void callsForReinforcementAndWaitsForIt() {
        emergency.files(OPERATOR).does(DUTY_OFFICER, "verify");
        responded(emergency)
                .does(HANDLER, "reinforce", "helpers", List.of(WATER), "reason", "泵车不足")
                .cannot(HANDLER, "children", "lift", "result", "已退水", "evidence", "照片")
                .child("reinforcement", WATER)
                .does(HELPER, "accept")
                .does(HELPER, "finish", "result", "泵车到场")
                .does(HANDLER, "confirm")
                .back();
        lifted(emergency).stands("checking", INSPECTION);
    }

    @Test
    void flaresUpFiveTimesAtMostAndThenGoesToTheSuperior() {
        emergency.files(OPERATOR).does(DUTY_OFFICER, "verify");
        responded(emergency);
        for (int time = 1; time <= 5; time++) {
            lifted(emergency).does(INSPECTOR, "relapse", "reason", "又涨水");
        }
        lifted(emergency)
                .cannot(INSPECTOR, "at-most", "relapse", "reason", "第六次")
                .does(INSPECTOR, "hand-up", "reported-to", "市防指", "reason", "超出本区能力")
                .stands("assessing", CENTRE);
    }

    @Test
    void isDismissedAsAFalseAlarmAndSampled() {
        emergency
                .files(HANDLER)
                .does(DUTY_OFFICER, "dismiss", "reason", "误报")
                .closedAs(Way.UNCHECKED)
                .cannot(DUTY_OFFICER, "role", "sample", "verdict", "pass", "text", "自查")
                .does(INSPECTOR, "sample", "verdict", "pass", "text", "确系误报");
    }

    @Test
    void promisesToRebuild() {
        emergency.files(OPERATOR).does(DUTY_OFFICER, "verify");
        lifted(responded(emergency))
                .does(INSPECTOR, "pass", "evidence", "积水已退")
                .does(OPERATOR, "close", "review", "箱涵塌陷", "rebuild", true, "promised", "2026-05-15");
        emergency.followOn("promise").stands("promised", LAMPS).totalDue("2026-05-15T17:00");
    }

    @Test
    void isRefusedToResidents() {
        emergency.cannotFile(RESIDENT, "role");
    }

    private static Walk responded(Walk emergency) {
        return emergency.does(
                DISPATCHER,
                "respond",
                "category",
                FLOOD_ORDINARY,
                "place",
                STREET,
                "lead",
                LAMPS,
                "reported-to",
                "市防指 09:05");
    }

    private static Walk lifted(Walk emergency) {
        return emergency.does(HANDLER, "lift", "result", "积水退尽", "evidence", "照片");
    }
}
