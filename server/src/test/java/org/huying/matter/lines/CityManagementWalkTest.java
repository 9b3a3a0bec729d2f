package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.DISPATCHER;
import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.HELPER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.lines.Cast.RESIDENT;
import static org.huying.matter.lines.Cast.STREET_HANDLER;
import static org.huying.matter.lines.Cast.SUPERVISOR;
import static org.huying.matter.procedure.SmallDistrict.CENTRE;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.STREET;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISION;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 数字城管: a missing lid through the seven steps. */
class CityManagementWalkTest {

    private static final String STORM_DRAIN_COVER = "10103";

    private final Walk docket = Walk.along("city-management");

    @Test
    void goesThroughTheSevenSteps() {
        docket.files(STREET_HANDLER).stands("reported", CENTRE);
        docket.does(OPERATOR, "verify-first").stands("confirming", INSPECTION);
        docket.does(INSPECTOR, "confirm", "evidence", "现场照片").stands("docketing", CENTRE);
        docket.does(OPERATOR, "docket", "category", STORM_DRAIN_COVER, "place", STREET)
                .stands("dispatching", CENTRE);
        dispatched(docket).stands("handling", LAMPS).stageDue("2026-03-03T17:00");
        finished(docket).stands("feedback", CENTRE);
        docket.does(DISPATCHER, "forward").stands("verifying", INSPECTION);
        docket.does(INSPECTOR, "pass", "evidence", "复查照片").stands("appraising", CENTRE);
        docket.does(OPERATOR, "appraise", "quality", "good")
                .closedAs(Way.CHECKED)
                .asksTheRequester(true)
                .does(RESIDENT, "evaluate", "resolved", true, "satisfied", true);
    }

    @Test
    void runsOnARoundTheClockLimitWhenUrgent() {
        docket.files(OPERATOR).does(OPERATOR, "make-urgent", "reason", "伤人风险");
        docket.stageDue("2026-03-02T09:05").does(OPERATOR, "admit");
        docketed(docket);
        dispatched(docket).stageDue("2026-03-02T10:00").totalDue("2026-03-02T13:00");
    }

    @Test
    void isRefusedToThoseWhoseTurnItIsNot() {
        admitted(docket)
                .cannot(DISPATCHER, "role", "docket", "category", STORM_DRAIN_COVER, "place", STREET)
                .cannot(OPERATOR, "needs", "docket", "place", STREET);
        docketed(docket);
        dispatched(docket)
                .cannot(HELPER, "holder", "finish", "result", "已补", "evidence", "照片")
                .cannot(INSPECTOR, "role", "finish", "result", "已补", "evidence", "照片");
        finished(docket).cannot(OPERATOR, "stage", "appraise", "quality", "good");
        docket.cannot(HANDLER, "role", "forward");
    }

    @Test
    void closesUncheckedWhenTheFinderMendedIt() {
        docket.files(STREET_HANDLER)
                .does(OPERATOR, "settle", "result", "巡查员已清理", "evidence", "照片")
                .closedAs(Way.UNCHECKED)
                .does(INSPECTOR, "sample", "verdict", "pass", "text", "属实");
    }

    @Test
    void closesWhenWhatWasReportedIsNotSo() {
        docket.files(OPERATOR)
                .does(OPERATOR, "verify-first")
                .cannot(OPERATOR, "role", "not-so", "reason", "未见", "evidence", "照片")
                .does(INSPECTOR, "not-so", "reason", "现场未见", "evidence", "照片")
                .closedAs(Way.UNCHECKED)
                .cannot(INSPECTOR, "doer-checks", "sample", "verdict", "pass", "text", "自己抽自己");
    }

    @Test
    void isReturnedTwiceAndArbitratedOnce() {
        docketed(admitted(docket));
        dispatched(docket).does(HANDLER, "return", "reason", "产权不明");
        dispatched(docket).does(HANDLER, "return", "reason", "产权不明");
        dispatched(docket)
                .cannot(HANDLER, "at-most", "return", "reason", "产权不明")
                .does(HANDLER, "arbitrate", "reason", "请裁定")
                .does(SUPERVISOR, "rule", "lead", WATER, "opinion", "雨水井归水务")
                .stands("handling", WATER)
                .cannot(HELPER, "at-most", "arbitrate", "reason", "再请裁定");
    }

    @Test
    void cannotBeReturnedAfterFourHours() {
        docketed(admitted(docket));
        dispatched(docket).later("5 working-hours").cannot(HANDLER, "within", "return", "reason", "太晚了");
    }

    @Test
    void isSentBackOnceForWantOfFeedbackAndTwiceByVerification() {
        docketed(admitted(docket));
        finished(dispatched(docket))
                .does(DISPATCHER, "send-back", "reason", "缺照片")
                .stands("handling", LAMPS);
        finished(docket)
                .cannot(DISPATCHER, "at-most", "send-back", "reason", "还缺")
                .does(DISPATCHER, "forward")
                .cannot(INSPECTOR, "not-yet", "escalate", "reason", "还早")
                .does(INSPECTOR, "rework", "reason", "盖板松动");
        finished(docket).does(DISPATCHER, "forward").does(INSPECTOR, "rework", "reason", "仍松动");
        finished(docket)
                .does(DISPATCHER, "forward")
                .cannot(INSPECTOR, "at-most", "rework", "reason", "三次")
                .does(INSPECTOR, "escalate", "reason", "请裁定")
                .stands("deciding", SUPERVISION)
                .does(SUPERVISOR, "conclude", "opinion", "更换井座，另行立项")
                .stands("appraising", CENTRE);
    }

    @Test
    void waitsForItsHelpers() {
        docketed(admitted(docket));
        docket.does(DISPATCHER, "dispatch", "lead", LAMPS, "helpers", List.of(WATER))
                .cannot(HANDLER, "children", "finish", "result", "已补", "evidence", "照片")
                .child("help", WATER)
                .does(HELPER, "accept")
                .does(HELPER, "finish", "result", "已抽水")
                .does(HANDLER, "confirm")
                .back();
        finished(docket).stands("feedback", CENTRE);
    }

    @Test
    void isOpenedAgainFromItsDocketWhenTheReporterObjects() {
        docketed(admitted(docket));
        finished(dispatched(docket))
                .does(DISPATCHER, "forward")
                .does(INSPECTOR, "pass", "evidence", "照片")
                .does(OPERATOR, "appraise", "quality", "fair")
                .does(RESIDENT, "object")
                .stands("docketing", CENTRE);
        docketed(docket);
        finished(dispatched(docket))
                .does(DISPATCHER, "forward")
                .does(INSPECTOR, "pass", "evidence", "照片")
                .does(OPERATOR, "appraise", "quality", "good")
                .later("16 days")
                .cannot(RESIDENT, "at-most", "object");
    }

    private static Walk admitted(Walk docket) {
        return docket.files(OPERATOR).does(OPERATOR, "admit");
    }

    private static Walk docketed(Walk docket) {
        return docket.does(OPERATOR, "docket", "category", STORM_DRAIN_COVER, "place", STREET);
    }

    private static Walk dispatched(Walk docket) {
        return docket.does(DISPATCHER, "dispatch", "lead", LAMPS);
    }

    private static Walk finished(Walk docket) {
        return docket.does(HANDLER, "finish", "result", "井盖已补", "evidence", "照片");
    }
}
