package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.HELPER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LEADER;
import static org.huying.matter.lines.Cast.NEIGHBOUR;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.lines.Cast.RESIDENT;
import static org.huying.matter.lines.Cast.STREET_HANDLER;
import static org.huying.matter.lines.Cast.SUPERVISOR;
import static org.huying.matter.procedure.SmallDistrict.CENTRE;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.STREET_OFFICE;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 行政许可: one window, one notice, reviews in parallel, documents to follow, a decision that a leader signs. */
class PermitsWalkTest {

    private static final String FOOD_BUSINESS = "0101";

    private final Walk permit = Walk.along("permits");

    @Test
    void isAcceptedReviewedDecidedSignedAndServed() {
        filed(permit).stands("submitted", CENTRE).stageDue("2026-03-09T17:00");
        accepted(permit).stands("reviewing", LAMPS).stageDue("2026-03-12T17:00");
        permit.does(HANDLER, "propose", "opinion", "符合条件").stands("deciding", INSPECTION);
        permit.does(INSPECTOR, "grant", "opinion", "准予许可")
                .stands("deciding", INSPECTION)
                .cannot(INSPECTOR, "signing", "refuse", "reason", "改主意")
                .signs(LEADER)
                .stands("issuing", CENTRE)
                .stageDue("2026-03-16T17:00");
        permit.does(OPERATOR, "issue", "document", "许可〔2026〕1号", "reply", "许可证已送达")
                .closedAs(Way.CHECKED)
                .asksTheRequester(true);
    }

    @Test
    void needsTheApplicantsName() {
        permit.cannotFile(OPERATOR, "needs").cannotFile(HANDLER, "role", "applicant", "某餐饮店");
    }

    @Test
    void tellsOnceWithinFiveDaysWhatIsMissing() {
        filed(permit)
                .does(OPERATOR, "notify", "corrections", "平面图、健康证明")
                .cannot(NEIGHBOUR, "role", "supplement", "supplied", "不是我的")
                .does(RESIDENT, "supplement", "supplied", "已补齐")
                .stands("submitted", CENTRE)
                .cannot(OPERATOR, "at-most", "notify", "corrections", "还有一项");
        accepted(permit).stands("reviewing", LAMPS);
    }

    @Test
    void cannotTellAfterFiveDays() {
        filed(permit).later("6 working-days").cannot(OPERATOR, "within", "notify", "corrections", "迟了");
    }

    @Test
    void endsWhenNothingIsCorrected() {
        filed(permit)
                .does(OPERATOR, "notify", "corrections", "平面图")
                .later("31 days")
                .does(OPERATOR, "lapse", "reason", "逾期", "reply", "退回申请")
                .closedAs(Way.UNCHECKED);
    }

    @Test
    void isSurveyedTogetherAndThenReviewedInParallel() {
        filed(permit)
                .does(
                        OPERATOR,
                        "accept",
                        "category",
                        FOOD_BUSINESS,
                        "lead",
                        LAMPS,
                        "surveyors",
                        List.of(WATER),
                        "reviewers",
                        List.of(WATER, STREET_OFFICE))
                .hasChildren(1)
                .cannot(HANDLER, "children", "propose", "opinion", "不等了");
        permit.child("survey", WATER)
                .does(HELPER, "opine", "verdict", "agree", "opinion", "现场合格")
                .does(HANDLER, "confirm")
                .back()
                .hasChildren(2);
        permit.child("review", WATER)
                .does(HELPER, "opine", "verdict", "conditional", "opinion", "加装隔油池")
                .does(HANDLER, "confirm")
                .back()
                .hasChildren(1)
                .cannot(HANDLER, "children", "propose", "opinion", "还差一家");
        permit.child("review", STREET_OFFICE)
                .does(STREET_HANDLER, "opine", "verdict", "agree", "opinion", "同意")
                .does(HANDLER, "ask-again", "reason", "请写明油烟")
                .does(STREET_HANDLER, "opine", "verdict", "agree", "opinion", "已装净化器")
                .does(HANDLER, "confirm")
                .back();
        permit.does(HANDLER, "propose", "opinion", "三家同意").stands("deciding", INSPECTION);
    }

    @Test
    void acceptsWithDocumentsToFollowAndKeepsTrackOfThem() {
        filed(permit)
                .cannot(OPERATOR, "needs", "accept-short", "category", FOOD_BUSINESS, "lead", LAMPS, "missing", "健康证明")
                .does(
                        OPERATOR,
                        "accept-short",
                        "category",
                        FOOD_BUSINESS,
                        "lead",
                        LAMPS,
                        "missing",
                        "健康证明",
                        "promised",
                        "2026-03-20");
        permit.followOn("promise").stands("promised", LAMPS).totalDue("2026-03-20T17:00");
        permit.does(HANDLER, "propose", "opinion", "容缺通过").stands("deciding", INSPECTION);
    }

    @Test
    void isNotDecidedWhenTheLeaderDoesNotSign() {
        accepted(filed(permit));
        permit.does(HANDLER, "propose", "opinion", "不符合")
                .does(INSPECTOR, "refuse", "reason", "选址不合规")
                .refusesToSign(LEADER, "理由不充分")
                .stands("deciding", INSPECTION)
                .does(INSPECTOR, "review-again", "reason", "补充依据")
                .does(HANDLER, "propose", "opinion", "依据已补")
                .cannot(INSPECTOR, "at-most", "review-again", "reason", "再补")
                .does(INSPECTOR, "refuse", "reason", "距学校不足百米")
                .signs(LEADER)
                .does(OPERATOR, "issue", "document", "不予许可〔2026〕1号", "reply", "不予许可决定书")
                .closedAs(Way.CHECKED);
    }

    @Test
    void isExtendedByTenWorkingDaysAtMostAndOnlyByALeader() {
        accepted(filed(permit))
                .cannot(HANDLER, "up-to", "extend", "amount", 11, "reason", "复杂")
                .does(HANDLER, "extend", "amount", 10, "reason", "复杂")
                .cannot(SUPERVISOR, "role", "approve-extension")
                .does(LEADER, "approve-extension")
                .stageDue("2026-03-26T17:00");
    }

    @Test
    void standsStillDuringAHearing() {
        accepted(filed(permit))
                .does(HANDLER, "pause", "cause", "hearing", "amount", 30)
                .does(SUPERVISOR, "approve-pause")
                .cannot(HANDLER, "paused", "propose", "opinion", "先斩后奏")
                .does(HANDLER, "resume")
                .does(HANDLER, "propose", "opinion", "听证完毕");
    }

    @Test
    void canBeGrantedOrDeclinedAtTheWindow() {
        filed(permit)
                .does(OPERATOR, "grant-now", "category", FOOD_BUSINESS, "document", "许可〔2026〕2号", "reply", "立等可取")
                .closedAs(Way.UNCHECKED);
        filed(permit)
                .cannot(OPERATOR, "needs", "decline", "reason", "不属本机关", "reply", "请向市局申请")
                .does(OPERATOR, "decline", "reason", "不属本机关", "reply", "请向市局申请", "document", "不受理〔2026〕1号")
                .closedAs(Way.UNCHECKED);
    }

    private static Walk filed(Walk permit) {
        return permit.files(OPERATOR, "applicant", "某餐饮店");
    }

    private static Walk accepted(Walk permit) {
        return permit.does(OPERATOR, "accept", "category", FOOD_BUSINESS, "lead", LAMPS);
    }
}
