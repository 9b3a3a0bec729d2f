package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.HELPER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LEADER;
import static org.huying.matter.lines.Cast.PLATFORM;
import static org.huying.matter.lines.Cast.SUPERVISOR;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISION;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 报告任务: issued to a lead unit, planned back from the end, reported on in amounts, warned, checked and concluded. */
class ReportTasksWalkTest {

    private final Walk task = Walk.along("report-tasks");

    @Test
    void isIssuedPlannedReportedCheckedAndConcludedWithALeadersSignature() {
        issued(task).stands("planning", LAMPS);
        task.does(HANDLER, "plan-back", "plan", "三月开工", "half", 40)
                .stands("working", LAMPS)
                .stageDue("2026-12-31T17:00")
                .cannot(HANDLER, "needs", "report", "amount", 20, "progress", "已装二十盏")
                .does(HANDLER, "report", "amount", 20, "progress", "已装二十盏", "evidence", "照片");
        done(task).stands("checking", INSPECTION);
        task.does(INSPECTOR, "pass", "evidence", "现场清点").stands("concluding", SUPERVISION);
        concluded(task, "done", false)
                .closedAs(Way.CHECKED)
                .asksTheRequester(false)
                .opensNothing();
    }

    @Test
    void missesTheReportOfTheMonthWhenNoneComes() {
        working(task).at("2026-03-25T18:00").clockStrikes().hasMissed("monthly");
    }

    @Test
    void waitsForTheUnitsThatSupportItUntilTheSameDay() {
        filed(task)
                .does(SUPERVISOR, "issue", "lead", LAMPS, "helpers", List.of(WATER), "due", "2026-12-31")
                .hasChildren(1)
                .does(HANDLER, "plan-back", "plan", "方案")
                .cannot(HANDLER, "children", "report-done", "amount", 100, "result", "装完", "evidence", "照片")
                .child("support", WATER)
                .totalDue("2026-12-31T17:00")
                .does(HELPER, "accept")
                .does(HELPER, "report", "progress", "管线已避让")
                .does(HELPER, "finish", "result", "配合完毕", "evidence", "会签单")
                .does(HANDLER, "confirm")
                .back();
        done(task).stands("checking", INSPECTION);
    }

    @Test
    void isSentBackByItsLeadUnitOnceAndIssuedToAnother() {
        issued(task)
                .does(HANDLER, "return", "reason", "应由水务牵头")
                .stands("registered", SUPERVISION)
                .does(SUPERVISOR, "issue", "lead", LAMPS)
                .cannot(HANDLER, "at-most", "return", "reason", "还是不该")
                .stands("planning", LAMPS);
    }

    @Test
    void isWarnedOfByThePlatformWhichMovesNothing() {
        working(task)
                .does(PLATFORM, "urge", "text", "黄灯：落后于计划")
                .does(PLATFORM, "supervise", "text", "红灯：大幅落后于计划")
                .cannot(PLATFORM, "role", "list", "reason", "红灯", "leader", LEADER.id())
                .stands("working", LAMPS)
                .stageDue("2026-12-31T17:00");
    }

    @Test
    void isListedAndReportedOnWeekly() {
        working(task)
                .does(SUPERVISOR, "list", "reason", "滞后", "leader", LEADER.id())
                .signs(LEADER)
                .stands("listed", LAMPS)
                .does(HANDLER, "report-weekly", "amount", 60, "progress", "追赶", "evidence", "照片")
                .does(SUPERVISOR, "unlist", "reason", "已赶上")
                .stands("working", LAMPS);
    }

    @Test
    void isToldAsNotDoneWhenItCannotBeDone() {
        working(task)
                .does(HANDLER, "fall-short", "amount", 40, "reason", "拆迁未完成")
                .stands("checking", INSPECTION);
        task.does(INSPECTOR, "pass", "evidence", "情况属实");
        concluded(task, "not-done", true).closedAs(Way.CHECKED);
        task.followOn("look-back").stands("visiting", INSPECTION);
    }

    @Test
    void isReportedAsNotDoneAfterTwoFailedChecks() {
        done(working(task)).does(INSPECTOR, "rework", "reason", "数目不符").stands("working", LAMPS);
        done(task).does(INSPECTOR, "rework", "reason", "仍不符");
        done(task)
                .cannot(INSPECTOR, "at-most", "rework", "reason", "第三次")
                .does(INSPECTOR, "escalate", "reason", "如实上报")
                .stands("concluding", SUPERVISION);
    }

    private static Walk filed(Walk task) {
        return task.files(
                        SUPERVISOR,
                        "category",
                        "0303",
                        "year",
                        2026,
                        "counting",
                        "total",
                        "target",
                        100,
                        "measure",
                        "盏",
                        "due",
                        "2026-12-31")
                .stands("registered", SUPERVISION)
                .totalDue("2026-12-31T17:00");
    }

    private static Walk issued(Walk task) {
        return filed(task).does(SUPERVISOR, "issue", "lead", LAMPS);
    }

    private static Walk working(Walk task) {
        return issued(task).does(HANDLER, "plan-back", "plan", "方案").stands("working", LAMPS);
    }

    private static Walk done(Walk task) {
        return task.does(HANDLER, "report-done", "amount", 100, "result", "装完", "evidence", "照片");
    }

    private static Walk concluded(Walk task, String conclusion, boolean lookBack) {
        return task.does(SUPERVISOR, "conclude", "conclusion", conclusion, "opinion", "同意销号", "look-back", lookBack)
                .signs(LEADER);
    }
}
