package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.COLLEAGUE;
import static org.huying.matter.lines.Cast.DISPATCHER;
import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LEADER;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.lines.Cast.STREET_HANDLER;
import static org.huying.matter.lines.Cast.SUPERVISOR;
import static org.huying.matter.lines.Cast.TWO_HATS;
import static org.huying.matter.procedure.SmallDistrict.CENTRE;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.STREET;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISION;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 安全生产隐患: graded, mended, rechecked by another, listed when major or stubborn, struck off, looked at again. */
class HazardsWalkTest {

    private static final String BLOCKED_EXIT = "0101";

    private final Walk hazard = Walk.along("hazards");

    @Test
    void isGradedGeneralRectifiedRecheckedAndStruckOff() {
        general(found(hazard)).stands("rectifying", LAMPS).stageDue("2026-03-03T17:00");
        rectified(hazard).stands("rechecking", INSPECTION);
        hazard.does(INSPECTOR, "strike", "evidence", "通道已清")
                .closedAs(Way.CHECKED)
                .opensNothing();
    }

    @Test
    void isGradedMajorListedGovernedReviewedStruckOffAndLookedAtAgain() {
        major(found(hazard)).stands("judging", SUPERVISION);
        listed(hazard).stands("governing", LAMPS).stageDue("2026-05-29T17:00");
        hazard.does(HANDLER, "report", "progress", "已停产", "stopped", true);
        governed(hazard).stands("reviewing", INSPECTION).stageDue("2026-03-12T17:00");
        hazard.does(INSPECTOR, "accept", "evidence", "现场合格").stands("striking-off", SUPERVISION);
        hazard.does(SUPERVISOR, "strike-off", "opinion", "同意销号")
                .stands("striking-off", SUPERVISION)
                .signs(LEADER)
                .closedAs(Way.CHECKED);
        hazard.followOn("look-back")
                .stands("visiting", INSPECTION)
                .does(INSPECTOR, "steady", "result", "未反弹", "evidence", "照片")
                .closedAs(Way.CHECKED);
    }

    @Test
    void isNotListedWithoutAPlanALeaderAndASignature() {
        major(found(hazard))
                .cannot(SUPERVISOR, "needs", "list", "leader", LEADER.id(), "due", "2026-05-29", "stopped", true)
                .cannot(
                        SUPERVISOR,
                        "unknown-value",
                        "list",
                        "leader",
                        "nobody",
                        "due",
                        "2026-05-29",
                        "measures",
                        "方案",
                        "stopped",
                        true)
                .cannot(DISPATCHER, "role", "downgrade", "opinion", "越权");
        hazard.does(SUPERVISOR, "list", "leader", LEADER.id(), "due", "2026-05-29", "measures", "方案", "stopped", true)
                .refusesToSign(LEADER, "方案不实")
                .stands("judging", SUPERVISION)
                .does(SUPERVISOR, "downgrade", "opinion", "够不上重大")
                .stands("rectifying", LAMPS);
    }

    @Test
    void isListedAfterTwoFailedRechecks() {
        rectified(general(found(hazard))).does(INSPECTOR, "rework", "reason", "仍堵");
        rectified(hazard)
                .cannot(INSPECTOR, "not-yet", "propose-listing", "reason", "还早")
                .does(INSPECTOR, "rework", "reason", "还堵");
        rectified(hazard)
                .cannot(INSPECTOR, "at-most", "rework", "reason", "第三次")
                .does(INSPECTOR, "propose-listing", "reason", "屡改不合格")
                .stands("judging", SUPERVISION);
        listed(hazard).stands("governing", LAMPS);
    }

    @Test
    void turnsOutToBeMajorOnce() {
        general(found(hazard))
                .does(HANDLER, "worse", "reason", "罐体腐蚀", "evidence", "检测报告")
                .does(SUPERVISOR, "downgrade", "opinion", "更换阀门即可")
                .cannot(HANDLER, "at-most", "worse", "reason", "还是重大", "evidence", "照片");
    }

    @Test
    void isClosedDownAfterTwoFailedReviewsAndOneLastChance() {
        governed(listed(major(found(hazard)))).does(INSPECTOR, "fail", "reason", "未达标");
        governed(hazard).does(INSPECTOR, "fail", "reason", "仍未达标");
        governed(hazard)
                .cannot(INSPECTOR, "at-most", "fail", "reason", "第三次")
                .does(INSPECTOR, "propose-closure", "reason", "拒不整改")
                .stands("closing-down", SUPERVISION)
                .does(SUPERVISOR, "last-chance", "reason", "限期最后整改");
        governed(hazard)
                .does(INSPECTOR, "propose-closure", "reason", "仍不达标")
                .cannot(SUPERVISOR, "at-most", "last-chance", "reason", "再给一次")
                .does(SUPERVISOR, "close-down", "document", "关闭决定〔2026〕1号", "opinion", "依法关闭")
                .signs(LEADER)
                .closedAs(Way.CHECKED);
    }

    @Test
    void owesAReportByTheTwentyFifth() {
        listed(major(found(hazard))).at("2026-03-25T18:00").clockStrikes().hasMissed("progress");
    }

    @Test
    void isMendedOnTheSpotAndThenSampled() {
        found(hazard)
                .does(OPERATOR, "mended", "result", "当场清理", "evidence", "照片")
                .closedAs(Way.UNCHECKED)
                .does(INSPECTOR, "sample", "verdict", "fail", "text", "又堆上了")
                .stands("found", CENTRE);
    }

    @Test
    void isRecheckedByNobodyWhoMendedIt() {
        rectified(general(found(hazard)))
                .cannot(HANDLER, "role", "strike", "evidence", "自己查自己")
                .cannot(COLLEAGUE, "role", "strike", "evidence", "同事代查");
    }

    @Test
    void isRecheckedByNobodyWhoMendedItWhateverPostTheyHold() {
        general(found(hazard))
                .does(TWO_HATS, "rectified", "result", "已清理", "evidence", "照片")
                .cannot(TWO_HATS, "doer-checks", "strike", "evidence", "自己查自己")
                .does(INSPECTOR, "strike", "evidence", "通道已清");
    }

    @Test
    void waitsForItsHelpers() {
        found(hazard)
                .does(
                        DISPATCHER,
                        "grade-general",
                        "category",
                        BLOCKED_EXIT,
                        "place",
                        STREET,
                        "lead",
                        LAMPS,
                        "helpers",
                        List.of(WATER))
                .cannot(HANDLER, "children", "rectified", "result", "已清", "evidence", "照片");
    }

    private static Walk found(Walk hazard) {
        return hazard.files(STREET_HANDLER, "premises", "某仓库").stands("found", CENTRE);
    }

    private static Walk general(Walk hazard) {
        return hazard.does(DISPATCHER, "grade-general", "category", BLOCKED_EXIT, "place", STREET, "lead", LAMPS);
    }

    private static Walk major(Walk hazard) {
        return hazard.does(DISPATCHER, "grade-major", "category", BLOCKED_EXIT, "place", STREET, "lead", LAMPS);
    }

    private static Walk listed(Walk hazard) {
        return hazard.does(
                        SUPERVISOR,
                        "list",
                        "leader",
                        LEADER.id(),
                        "due",
                        "2026-05-29",
                        "measures",
                        "停产、拆除、验收",
                        "stopped",
                        true)
                .signs(LEADER);
    }

    private static Walk rectified(Walk hazard) {
        return hazard.does(HANDLER, "rectified", "result", "已清理", "evidence", "照片");
    }

    private static Walk governed(Walk hazard) {
        return hazard.does(HANDLER, "governed", "result", "已拆除", "evidence", "照片", "assessment", "评估合格");
    }
}
