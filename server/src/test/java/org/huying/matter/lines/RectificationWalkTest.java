package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.HELPER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LEADER;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.lines.Cast.SUPERVISOR;
import static org.huying.matter.lines.Cast.TWO_HATS;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISION;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 反馈问题整改: planned, signed, reported on, verified by one, struck off by another, looked at again months later. */
class RectificationWalkTest {

    private static final String WATER_POLLUTION = "0101";

    private final Walk finding = Walk.along("rectification");

    @Test
    void isPlannedSignedPutRightVerifiedAndStruckOff() {
        assigned(filed(finding)).stands("planning", LAMPS);
        planned(finding).stands("adopting", SUPERVISION);
        finding.does(SUPERVISOR, "adopt")
                .stands("adopting", SUPERVISION)
                .signs(LEADER)
                .stands("rectifying", LAMPS);
        finding.does(HANDLER, "report", "progress", "管网已接通", "percent", 60);
        completed(finding).stands("verifying", INSPECTION);
        finding.does(INSPECTOR, "pass", "evidence", "现场核实").stands("striking-off", SUPERVISION);
        struckOff(finding).closedAs(Way.CHECKED).asksTheRequester(false);
    }

    @Test
    void isLookedAtAgainHalfAYearAfterItWasStruckOff() {
        struckOff(verified(rectifying(finding)));
        finding.followOn("look-back")
                .stands("visiting", INSPECTION)
                .stageDue("2026-09-02T17:00")
                .does(INSPECTOR, "relapsed", "reason", "又见污水直排", "evidence", "照片")
                .stands("redoing", LAMPS);
    }

    @Test
    void hasTheDayThatTheInspectorsSet() {
        finding.files(SUPERVISOR, "source", "audit", "batch", "年度审计", "problem", "7", "due", "2026-06-30")
                .totalDue("2026-06-30T17:00");
        Walk.along("rectification")
                .files(OPERATOR, "source", "audit", "batch", "年度审计", "problem", "8")
                .totalDue("2026-09-02T17:00");
    }

    @Test
    void isNotFiledWithoutTheNumberOfTheFinding() {
        finding.cannotFile(SUPERVISOR, "needs", "source", "environment", "batch", "第二轮")
                .cannotFile(HANDLER, "role", "source", "environment", "batch", "第二轮", "problem", "12");
    }

    @Test
    void isStruckOffByNobodyWhoPutItRight() {
        rectifying(finding)
                .does(TWO_HATS, "complete", "result", "已整改", "evidence", "照片")
                .cannot(HANDLER, "role", "pass", "evidence", "自己查自己")
                .cannot(TWO_HATS, "doer-checks", "pass", "evidence", "自己查自己")
                .does(INSPECTOR, "pass", "evidence", "现场核实")
                .cannot(INSPECTOR, "role", "strike-off", "verdict", "done", "opinion", "同意")
                .cannot(HANDLER, "role", "strike-off", "verdict", "done", "opinion", "同意");
    }

    @Test
    void isHeldToAccountAfterTwoRefusalsAndOneLastTerm() {
        completed(rectifying(finding)).does(INSPECTOR, "rework", "reason", "仍直排");
        completed(finding)
                .cannot(INSPECTOR, "not-yet", "escalate", "reason", "还早")
                .does(INSPECTOR, "rework", "reason", "仍直排");
        completed(finding)
                .cannot(INSPECTOR, "at-most", "rework", "reason", "第三次")
                .does(INSPECTOR, "escalate", "reason", "屡改不到位")
                .stands("deciding", SUPERVISION)
                .does(SUPERVISOR, "last-chance", "opinion", "约谈主要负责人")
                .stands("rectifying", LAMPS);
        completed(finding)
                .does(INSPECTOR, "escalate", "reason", "仍不到位")
                .cannot(SUPERVISOR, "at-most", "last-chance", "opinion", "再给一次")
                .does(SUPERVISOR, "hold-to-account", "verdict", "not-done", "opinion", "移送问责", "document", "督〔2026〕3号")
                .signs(LEADER)
                .closedAs(Way.CHECKED);
        finding.followOn("look-back").stageDue("2026-06-02T17:00");
    }

    @Test
    void isSentBackByWhoStrikesOffOnce() {
        verified(rectifying(finding)).does(SUPERVISOR, "send-back", "reason", "资料不全");
        verified(finding)
                .cannot(SUPERVISOR, "at-most", "send-back", "reason", "还不全")
                .does(SUPERVISOR, "strike-off", "verdict", "lasting", "opinion", "长期坚持")
                .refusesToSign(LEADER, "再看看")
                .stands("striking-off", SUPERVISION);
    }

    @Test
    void waitsForThoseWhoCoHandleBeforeItIsReportedAsPutRight() {
        filed(finding)
                .does(SUPERVISOR, "assign", "category", WATER_POLLUTION, "lead", LAMPS, "helpers", List.of(WATER));
        planned(finding).does(SUPERVISOR, "adopt").signs(LEADER);
        finding.cannot(HANDLER, "children", "complete", "result", "已整改", "evidence", "照片");
        finding.child("co-handle", WATER)
                .does(HELPER, "accept")
                .does(HELPER, "opine", "opinion", "泵站已启用")
                .does(HANDLER, "confirm")
                .back();
        completed(finding).stands("verifying", INSPECTION);
    }

    @Test
    void missesTheReportOfTheMonthWhenNoneComes() {
        rectifying(finding).at("2026-03-25T18:00").clockStrikes().hasMissed("monthly");
    }

    @Test
    void isNotListedTwice() {
        filed(finding)
                .does(SUPERVISOR, "duplicate", "reason", "与第3号问题重复")
                .closedAs(Way.UNCHECKED)
                .opensNothing();
    }

    @Test
    void isReturnedOnceAndThenPlanned() {
        assigned(filed(finding)).does(HANDLER, "return", "reason", "属水务职责").stands("registered", SUPERVISION);
        assigned(finding).cannot(HANDLER, "at-most", "return", "reason", "再退");
        planned(finding).does(SUPERVISOR, "revise", "reason", "没有时限").stands("planning", LAMPS);
    }

    private static Walk filed(Walk finding) {
        return finding.files(SUPERVISOR, "source", "environment", "batch", "第二轮督察", "problem", "12")
                .stands("registered", SUPERVISION);
    }

    private static Walk assigned(Walk finding) {
        return finding.does(SUPERVISOR, "assign", "category", WATER_POLLUTION, "lead", LAMPS);
    }

    private static Walk planned(Walk finding) {
        return finding.does(HANDLER, "plan", "goal", "消除直排", "measures", "接管纳污");
    }

    private static Walk rectifying(Walk finding) {
        return planned(assigned(filed(finding))).does(SUPERVISOR, "adopt").signs(LEADER);
    }

    private static Walk completed(Walk finding) {
        return finding.does(HANDLER, "complete", "result", "已整改", "evidence", "照片");
    }

    private static Walk verified(Walk finding) {
        return completed(finding).does(INSPECTOR, "pass", "evidence", "现场核实");
    }

    private static Walk struckOff(Walk finding) {
        return finding.does(SUPERVISOR, "strike-off", "verdict", "done", "opinion", "同意销号")
                .signs(LEADER);
    }
}
