package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.HELPER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LEADER;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.lines.Cast.SUPERVISOR;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISION;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 督查督办: planned back from the end, reported on by the 25th, listed when slow, concluded with a signature. */
class SupervisionWalkTest {

    private static final String WORK_REPORT_TASK = "0101";

    private final Walk task = Walk.along("supervision");

    @Test
    void isIssuedPlannedReportedCheckedAndConcluded() {
        issued(task).stands("planning", LAMPS);
        task.does(HANDLER, "plan-back", "plan", "三月开工，五月完工")
                .stands("working", LAMPS)
                .stageDue("2026-05-29T17:00")
                .does(HANDLER, "report", "progress", "已开工", "percent", 20);
        done(task).stands("checking", INSPECTION);
        task.does(INSPECTOR, "pass", "evidence", "现场核实").stands("concluding", SUPERVISION);
        concluded(task, false).closedAs(Way.CHECKED).asksTheRequester(false).opensNothing();
    }

    @Test
    void isNotIssuedWithoutTheLeadersSignature() {
        filed(task)
                .does(SUPERVISOR, "issue", "category", WORK_REPORT_TASK, "lead", LAMPS)
                .stands("registered", SUPERVISION)
                .cannot(SUPERVISOR, "signing", "drop", "reason", "不立了")
                .cannot(INSPECTOR, "no-signature", "sign", "verdict", "agree")
                .refusesToSign(LEADER, "范围太大")
                .stands("registered", SUPERVISION)
                .does(SUPERVISOR, "drop", "reason", "领导未同意")
                .closedAs(Way.UNCHECKED);
    }

    @Test
    void missesTheReportOfTheMonthWhenNoneComes() {
        working(task).at("2026-03-25T18:00").clockStrikes().hasMissed("monthly");
    }

    @Test
    void missesNothingWhenTheReportCame() {
        working(task)
                .does(HANDLER, "report", "progress", "已开工", "percent", 20)
                .at("2026-03-25T18:00")
                .clockStrikes()
                .hasMissedNothing();
    }

    @Test
    void isListedByALeadersSignatureAndReportedOnWeekly() {
        working(task)
                .cannot(SUPERVISOR, "needs", "list", "reason", "滞后")
                .does(SUPERVISOR, "list", "reason", "滞后", "leader", LEADER.id())
                .signs(LEADER)
                .stands("listed", LAMPS)
                .cannot(HANDLER, "stage", "report", "progress", "按月", "percent", 40)
                .does(HANDLER, "report-weekly", "progress", "追赶", "percent", 60)
                .does(SUPERVISOR, "unlist", "reason", "已赶上")
                .stands("working", LAMPS);
    }

    @Test
    void isReportedAsNotDoneAfterTwoFailedChecks() {
        done(working(task)).does(INSPECTOR, "rework", "reason", "未完工").stands("working", LAMPS);
        done(task).does(INSPECTOR, "rework", "reason", "仍未完工");
        done(task)
                .cannot(INSPECTOR, "at-most", "rework", "reason", "第三次")
                .does(INSPECTOR, "escalate", "reason", "如实上报")
                .stands("concluding", SUPERVISION);
    }

    @Test
    void waitsForTheUnitsThatWorkWithIt() {
        filed(task)
                .does(SUPERVISOR, "issue", "category", WORK_REPORT_TASK, "lead", LAMPS, "helpers", List.of(WATER))
                .hasChildren(0)
                .signs(LEADER)
                .hasChildren(1)
                .does(HANDLER, "plan-back", "plan", "方案")
                .cannot(HANDLER, "children", "report-done", "result", "完成", "evidence", "照片")
                .child("co-handle", WATER)
                .does(HELPER, "accept")
                .does(HELPER, "opine", "opinion", "配合完毕")
                .does(HANDLER, "confirm")
                .back();
        done(task).stands("checking", INSPECTION);
    }

    @Test
    void isLookedAtAgainMonthsLater() {
        done(working(task)).does(INSPECTOR, "pass", "evidence", "现场核实");
        concluded(task, true);
        Walk lookBack =
                task.followOn("look-back").stands("visiting", INSPECTION).stageDue("2026-06-02T17:00");
        lookBack.does(INSPECTOR, "relapsed", "reason", "又堵了", "evidence", "照片")
                .stands("redoing", LAMPS)
                .does(HANDLER, "redone", "result", "已疏通", "evidence", "照片")
                .cannot(INSPECTOR, "at-most", "relapsed", "reason", "再反弹", "evidence", "照片")
                .does(INSPECTOR, "report", "reason", "再次反弹")
                .does(SUPERVISOR, "conclude", "opinion", "建议问责")
                .closedAs(Way.CHECKED);
    }

    @Test
    void isReconsideredOnceWhenTheConclusionIsContestedWithinThirtyDays() {
        done(working(task)).does(INSPECTOR, "pass", "evidence", "现场核实");
        concluded(task, false);
        task.cannot(HANDLER, "role", "contest", "reason", "不服", "document", "1号")
                .does(OPERATOR, "contest", "reason", "数据有误", "document", "复核申请〔2026〕1号")
                .stands("reconsidering", SUPERVISION)
                .does(LEADER, "uphold", "conclusion", "done", "opinion", "予以更正")
                .closedAs(Way.CHECKED)
                .cannot(OPERATOR, "at-most", "contest", "reason", "再申请", "document", "2号");
    }

    @Test
    void isExtendedOnlyByALeader() {
        working(task)
                .cannot(HANDLER, "up-to", "extend", "amount", 31, "reason", "汛期")
                .does(HANDLER, "extend", "amount", 30, "reason", "汛期")
                .cannot(SUPERVISOR, "role", "approve-extension")
                .does(LEADER, "approve-extension");
    }

    private static Walk filed(Walk task) {
        return task.files(SUPERVISOR, "source", "work-report", "due", "2026-05-29")
                .stands("registered", SUPERVISION)
                .totalDue("2026-05-29T17:00");
    }

    private static Walk issued(Walk task) {
        return filed(task)
                .does(SUPERVISOR, "issue", "category", WORK_REPORT_TASK, "lead", LAMPS)
                .signs(LEADER);
    }

    private static Walk working(Walk task) {
        return issued(task).does(HANDLER, "plan-back", "plan", "方案");
    }

    private static Walk done(Walk task) {
        return task.does(HANDLER, "report-done", "result", "已完成", "evidence", "照片");
    }

    private static Walk concluded(Walk task, boolean lookBack) {
        return task.does(SUPERVISOR, "conclude", "conclusion", "done", "opinion", "已落实", "look-back", lookBack)
                .signs(LEADER);
    }
}
