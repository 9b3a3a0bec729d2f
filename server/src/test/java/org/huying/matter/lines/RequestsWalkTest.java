package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.COLLEAGUE;
import static org.huying.matter.lines.Cast.DISPATCHER;
import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.HELPER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LEADER;
import static org.huying.matter.lines.Cast.NEIGHBOUR;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.lines.Cast.RESIDENT;
import static org.huying.matter.lines.Cast.STREET_HANDLER;
import static org.huying.matter.lines.Cast.SUPERVISOR;
import static org.huying.matter.lines.Cast.TWO_HATS;
import static org.huying.matter.procedure.SmallDistrict.CENTRE;
import static org.huying.matter.procedure.SmallDistrict.COMMUNITY;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.STREET;
import static org.huying.matter.procedure.SmallDistrict.STREET_OFFICE;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISION;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 民呼我应: a call of a resident, from hearing it to the resident's own judgement. */
class RequestsWalkTest {

    private static final String LAMP_OUT = "0203";
    private static final String IMPROPER_ENFORCEMENT = "1501";

    private final Walk call = Walk.along("requests");

    @Test
    void isHeardAssignedHandledCheckedAnsweredAndJudged() {
        call.files(OPERATOR)
                .stands("registered", CENTRE)
                .stageDue("2026-03-02T09:30")
                .offers(OPERATOR, "settle")
                .offers(DISPATCHER, "decline", "assign");
        assigned(call).stands("assigned", LAMPS);
        call.does(HANDLER, "accept").stands("handling", LAMPS).stageDue("2026-03-05T17:00");
        submitted(call).stands("checking", INSPECTION);
        call.does(INSPECTOR, "pass").stands("answering", CENTRE);
        call.does(OPERATOR, "answer", "reply", "已修复", "outcome", "resolved")
                .closedAs(Way.CHECKED)
                .asksTheRequester(true)
                .opensNothing();
        call.does(RESIDENT, "evaluate", "resolved", true, "satisfied", true);
    }

    @Test
    void isRefusedToThoseWhoseTurnItIsNot() {
        call.files(OPERATOR)
                .cannot(HANDLER, "role", "assign")
                .cannot(OPERATOR, "role", "decline")
                .cannot(DISPATCHER, "stage", "answer");
        assigned(call)
                .cannot(STREET_HANDLER, "holder", "accept")
                .cannot(INSPECTOR, "role", "accept")
                .cannot(NEIGHBOUR, "role", "withdraw");
    }

    @Test
    void asksForWhatAnActionNeeds() {
        call.files(OPERATOR)
                .cannot(OPERATOR, "needs", "settle")
                .cannot(DISPATCHER, "needs", "assign", "category", LAMP_OUT, "place", STREET)
                .cannot(DISPATCHER, "unknown-value", "assign", "category", "02", "place", STREET, "lead", LAMPS);
    }

    @Test
    void keepsWhatTheNegativeListNamesFromCommunities() {
        call.files(OPERATOR)
                .cannot(
                        DISPATCHER,
                        "duty-list",
                        "assign",
                        "category",
                        IMPROPER_ENFORCEMENT,
                        "place",
                        STREET,
                        "lead",
                        COMMUNITY);
    }

    @Test
    void canBeSettledAtOnceAndIsThenSampledByAnother() {
        call.files(OPERATOR)
                .does(OPERATOR, "settle", "reply", "请拨打电业报修电话")
                .closedAs(Way.UNCHECKED)
                .cannot(OPERATOR, "role", "sample")
                .does(INSPECTOR, "sample", "verdict", "pass", "text", "答复得当");
    }

    @Test
    void isReturnedTwiceAndThenArbitratedForGood() {
        call.files(OPERATOR);
        assigned(call)
                .cannot(HANDLER, "not-yet", "arbitrate", "reason", "不归我们")
                .does(HANDLER, "return", "reason", "不归我们")
                .stands("registered", CENTRE);
        assigned(call).does(HANDLER, "return", "reason", "还是不归我们");
        assigned(call)
                .cannot(HANDLER, "at-most", "return", "reason", "仍不归我们")
                .does(HANDLER, "arbitrate", "reason", "请裁定")
                .stands("disputed", SUPERVISION)
                .cannot(DISPATCHER, "role", "rule", "lead", WATER, "opinion", "归水务")
                .does(SUPERVISOR, "rule", "lead", WATER, "opinion", "归水务")
                .stands("handling", WATER)
                .cannot(HELPER, "stage", "return", "reason", "裁定后不得再退");
    }

    @Test
    void cannotBeReturnedAfterADay() {
        call.files(OPERATOR);
        assigned(call).later("2 working-days").cannot(HANDLER, "within", "return", "reason", "太晚了");
    }

    @Test
    void isCheckedByAnotherTwiceAtMostAndThenDecided() {
        call.files(OPERATOR);
        assigned(call).does(HANDLER, "accept");
        submitted(call).does(INSPECTOR, "rework", "reason", "仍不亮").stands("handling", LAMPS);
        submitted(call).does(INSPECTOR, "rework", "reason", "还不亮");
        submitted(call)
                .cannot(INSPECTOR, "at-most", "rework", "reason", "三次不亮")
                .does(INSPECTOR, "escalate", "reason", "两次返工仍不亮")
                .stands("deciding", SUPERVISION)
                .does(SUPERVISOR, "order", "reason", "限期修复", "lead", STREET_OFFICE)
                .stands("handling", STREET_OFFICE);
        call.does(STREET_HANDLER, "submit", "result", "已换灯", "evidence", "照片")
                .does(INSPECTOR, "escalate", "reason", "请裁定")
                .cannot(SUPERVISOR, "at-most", "order", "reason", "再来一次")
                .does(SUPERVISOR, "conclude", "opinion", "线路需大修，列入计划")
                .stands("answering", CENTRE);
    }

    @Test
    void isCheckedByNobodyWhoHandledIt() {
        call.files(OPERATOR);
        assigned(call)
                .does(TWO_HATS, "accept")
                .does(TWO_HATS, "submit", "result", "已更换灯泡", "evidence", "照片")
                .cannot(TWO_HATS, "doer-checks", "pass")
                .cannot(TWO_HATS, "doer-checks", "rework", "reason", "自己退自己")
                .does(INSPECTOR, "pass")
                .stands("answering", CENTRE);
    }

    @Test
    void cannotBeObjectedToOnceWithdrawn() {
        call.files(RESIDENT)
                .does(RESIDENT, "withdraw", "reason", "已自行解决")
                .closedAs(Way.WITHDRAWN)
                .cannot(RESIDENT, "ended", "object");
    }

    @Test
    void waitsForItsHelpers() {
        call.files(OPERATOR)
                .does(
                        DISPATCHER,
                        "assign",
                        "category",
                        LAMP_OUT,
                        "place",
                        STREET,
                        "lead",
                        LAMPS,
                        "helpers",
                        List.of(WATER))
                .hasChildren(1)
                .does(HANDLER, "accept")
                .cannot(HANDLER, "children", "submit", "result", "好了", "evidence", "照片");
        call.child("help", WATER)
                .stands("asked", WATER)
                .cannot(HANDLER, "holder", "accept")
                .does(HELPER, "accept")
                .does(HELPER, "finish", "result", "井已抽干")
                .stands("confirming", LAMPS)
                .cannot(HELPER, "holder", "confirm")
                .does(HANDLER, "send-back", "reason", "还有积水")
                .does(HELPER, "finish", "result", "已无积水")
                .does(HANDLER, "confirm")
                .closedAs(Way.CHECKED)
                .asksTheRequester(false)
                .back()
                .hasChildren(0);
        submitted(call).stands("checking", INSPECTION);
    }

    @Test
    void letsAHelperContestItsPartOnce() {
        call.files(OPERATOR)
                .does(
                        DISPATCHER,
                        "assign",
                        "category",
                        LAMP_OUT,
                        "place",
                        STREET,
                        "lead",
                        LAMPS,
                        "helpers",
                        List.of(WATER));
        call.child("help", WATER)
                .does(HELPER, "refuse", "reason", "与水无关")
                .stands("contested", LAMPS)
                .does(HANDLER, "excuse", "opinion", "确实无关")
                .closedAs(Way.UNCHECKED)
                .back()
                .hasChildren(0);
    }

    @Test
    void isPushedOnlyByAnApprovedExtensionWithinItsLimit() {
        call.files(OPERATOR);
        assigned(call)
                .does(HANDLER, "accept")
                .cannot(HANDLER, "up-to", "extend", "amount", 11, "reason", "要停电")
                .does(HANDLER, "extend", "amount", 10, "reason", "要停电")
                .stageDue("2026-03-05T17:00")
                .cannot(HANDLER, "role", "approve-extension")
                .does(SUPERVISOR, "approve-extension")
                .stageDue("2026-03-19T17:00")
                .cannot(HANDLER, "at-most", "extend", "amount", 1, "reason", "还要停电");
    }

    @Test
    void standsStillOnlyWhileAnApprovedPauseLasts() {
        call.files(OPERATOR);
        assigned(call)
                .does(HANDLER, "accept")
                .does(HANDLER, "pause", "cause", "weather", "amount", 30)
                .does(SUPERVISOR, "approve-pause")
                .cannot(HANDLER, "paused", "submit", "result", "好了", "evidence", "照片")
                .later("31 days")
                .clockStrikes();
        submitted(call).stands("checking", INSPECTION);
    }

    @Test
    void mayBeObjectedToOnceWithinThirtyDays() {
        answered(call, "resolved");
        call.cannot(NEIGHBOUR, "role", "object")
                .does(RESIDENT, "object", "reason", "又不亮了")
                .stands("handling", LAMPS);
        submitted(call)
                .does(INSPECTOR, "pass")
                .does(OPERATOR, "answer", "reply", "已更换线路", "outcome", "resolved")
                .cannot(RESIDENT, "at-most", "object");
    }

    @Test
    void cannotBeObjectedToAfterThirtyDays() {
        answered(call, "resolved");
        call.later("31 days").cannot(RESIDENT, "within", "object");
    }

    @Test
    void fallsToWhoManagesThePlaceWhenSettledAtOnceAndObjectedTo() {
        call.files(OPERATOR)
                .does(OPERATOR, "settle", "reply", "已告知", "place", STREET)
                .does(RESIDENT, "object")
                .stands("handling", STREET_OFFICE)
                .does(STREET_HANDLER, "submit", "result", "已到现场", "evidence", "照片")
                .stands("checking", INSPECTION);
    }

    @Test
    void canBeReassignedWhenNobodyLeadsIt() {
        call.files(OPERATOR)
                .does(OPERATOR, "settle", "reply", "已告知")
                .does(RESIDENT, "object")
                .stands("handling", CENTRE);
        call.does(DISPATCHER, "reassign", "reason", "需到现场", "category", LAMP_OUT, "place", STREET, "lead", LAMPS)
                .stands("assigned", LAMPS);
    }

    @Test
    void keepsTrackOfWhatIsBeingSolved() {
        call.files(OPERATOR);
        assigned(call).does(HANDLER, "accept");
        submitted(call)
                .does(INSPECTOR, "pass")
                .does(OPERATOR, "answer", "reply", "六月底前完成", "outcome", "being-solved", "promised", "2026-06-30")
                .closedAs(Way.CHECKED);
        call.followOn("promise")
                .stands("promised", LAMPS)
                .stageDue("2026-06-30T17:00")
                .totalDue("2026-06-30T17:00")
                .does(HANDLER, "report", "progress", "已招标")
                .does(HANDLER, "deliver", "result", "新灯已亮", "evidence", "照片")
                .does(INSPECTOR, "rework", "reason", "尚未全亮")
                .stageDue("2026-06-30T17:00")
                .does(HANDLER, "deliver", "result", "新灯全亮", "evidence", "照片")
                .does(INSPECTOR, "pass")
                .closedAs(Way.CHECKED)
                .does(RESIDENT, "evaluate", "resolved", true, "satisfied", true);
    }

    @Test
    void tellsTheResidentWhyAPromiseIsBroken() {
        answered(call, "being-solved");
        call.followOn("promise")
                .does(HANDLER, "fall-short", "reason", "资金未落实")
                .stands("broken", SUPERVISION)
                .cannot(HANDLER, "role", "settle-failure", "opinion", "问责", "reply", "说明")
                .does(SUPERVISOR, "settle-failure", "opinion", "约谈", "reply", "说明理由")
                .asksTheRequester(true);
    }

    @Test
    void isDoneAtOnceByTheHandlerAndThenSampled() {
        call.files(RESIDENT);
        assigned(call)
                .does(HANDLER, "fix-now", "result", "当场拧紧", "evidence", "照片", "reply", "已修好")
                .closedAs(Way.UNCHECKED)
                .does(INSPECTOR, "sample", "verdict", "fail", "text", "仍不亮")
                .stands("handling", LAMPS)
                .does(COLLEAGUE, "submit", "result", "已更换", "evidence", "照片");
    }

    @Test
    void takesALeadersInstructionWithoutChangingHands() {
        call.files(OPERATOR);
        assigned(call).does(LEADER, "instruct", "text", "举一反三").stands("assigned", LAMPS);
    }

    private static Walk assigned(Walk call) {
        return call.does(DISPATCHER, "assign", "category", LAMP_OUT, "place", STREET, "lead", LAMPS);
    }

    private static Walk submitted(Walk call) {
        return call.does(HANDLER, "submit", "result", "已更换灯泡", "evidence", "照片");
    }

    private static void answered(Walk call, String outcome) {
        call.files(OPERATOR);
        assigned(call).does(HANDLER, "accept");
        submitted(call).does(INSPECTOR, "pass").does(OPERATOR, "answer", "reply", "已修复", "outcome", outcome);
    }
}
