package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.DISPATCHER;
import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.HELPER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LEADER;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.lines.Cast.RESIDENT;
import static org.huying.matter.lines.Cast.SUPERVISOR;
import static org.huying.matter.procedure.SmallDistrict.CENTRE;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISION;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 建议提案: one unit leads, others co-handle, the draft is talked over first, one reply goes out. */
class ProposalsWalkTest {

    private static final String TRAFFIC = "0102";

    private final Walk proposal = Walk.along("proposals");

    @Test
    void isAssignedTalkedOverSignedAndAnswered() {
        filed(proposal).stands("registered", CENTRE).totalDue("2026-06-02T17:00");
        accepted(proposal).stands("handling", LAMPS);
        met(proposal).stands("approving", INSPECTION);
        proposal.does(INSPECTOR, "approve").stands("approving", INSPECTION);
        proposal.signs(LEADER).stands("answering", LAMPS);
        replied(proposal, "resolved")
                .closedAs(Way.CHECKED)
                .asksTheRequester(true)
                .opensNothing();
    }

    @Test
    void cannotBeAnsweredBeforeItWasTalkedOver() {
        accepted(filed(proposal))
                .does(HANDLER, "draft", "result", "拟增设停车位")
                .cannot(HANDLER, "stage", "reply", "reply", "抢答", "outcome", "resolved", "document", "1号")
                .cannot(HANDLER, "needs", "meet", "attitude", "satisfied", "opinion", "没说哪天");
    }

    @Test
    void waitsForTheCoHandlersBeforeItIsDrafted() {
        filed(proposal)
                .does(DISPATCHER, "assign", "category", TRAFFIC, "lead", LAMPS, "helpers", List.of(WATER))
                .does(HANDLER, "accept")
                .cannot(HANDLER, "children", "draft", "result", "不等会办");
        proposal.child("co-handle", WATER)
                .does(HELPER, "accept")
                .does(HELPER, "opine", "opinion", "同意在泵站旁设位")
                .stands("confirming", LAMPS)
                .does(HANDLER, "confirm")
                .back();
        met(proposal).stands("approving", INSPECTION);
    }

    @Test
    void letsSupervisionDecideWhoCoHandles() {
        filed(proposal).does(DISPATCHER, "assign", "category", TRAFFIC, "lead", LAMPS, "helpers", List.of(WATER));
        proposal.child("co-handle", WATER)
                .does(HELPER, "refuse", "reason", "无关")
                .stands("contested", SUPERVISION)
                .cannot(HANDLER, "role", "excuse", "opinion", "放过")
                .does(SUPERVISOR, "insist", "opinion", "泵站用地由水务管理")
                .stands("drafting", WATER)
                .cannot(HELPER, "stage", "refuse", "reason", "再推");
    }

    @Test
    void isReturnedOnceAndThenRuledOn() {
        assigned(filed(proposal)).does(HANDLER, "return", "reason", "应由交警主办").stands("registered", CENTRE);
        assigned(proposal)
                .cannot(HANDLER, "at-most", "return", "reason", "再退")
                .does(HANDLER, "arbitrate", "reason", "请裁定")
                .does(SUPERVISOR, "rule", "lead", WATER, "opinion", "由水务主办")
                .stands("handling", WATER);
    }

    @Test
    void isExtendedFromThreeMonthsToSixOnce() {
        accepted(filed(proposal))
                .cannot(HANDLER, "up-to", "extend", "amount", 4, "reason", "涉及面广")
                .does(HANDLER, "extend", "amount", 3, "reason", "涉及面广")
                .does(SUPERVISOR, "approve-extension")
                .totalDue("2026-09-02T17:00")
                .cannot(HANDLER, "at-most", "extend", "amount", 1, "reason", "还要");
    }

    @Test
    void isDecidedBySupervisionAfterTwoRefusals() {
        met(accepted(filed(proposal)))
                .does(INSPECTOR, "rework", "reason", "答非所问")
                .stands("handling", LAMPS);
        met(proposal).does(INSPECTOR, "rework", "reason", "仍答非所问");
        met(proposal)
                .cannot(INSPECTOR, "at-most", "rework", "reason", "三次")
                .does(INSPECTOR, "escalate", "reason", "请裁定")
                .does(SUPERVISOR, "conclude", "opinion", "按此口径答复")
                .stands("deciding", SUPERVISION)
                .signs(LEADER)
                .stands("answering", LAMPS);
    }

    @Test
    void keepsTrackOfWhatIsBeingSolved() {
        approved(met(accepted(filed(proposal))));
        replied(proposal, "being-solved").closedAs(Way.CHECKED);
        proposal.followOn("promise").stands("promised", LAMPS).totalDue("2026-09-02T17:00");
    }

    @Test
    void isHandledAgainOnceForTheDissatisfied() {
        approved(met(accepted(filed(proposal))));
        replied(proposal, "explained")
                .does(RESIDENT, "object", "reason", "没有回答问题")
                .stands("again", LAMPS)
                .stageDue("2026-03-17T17:00");
        approved(met(proposal));
        replied(proposal, "resolved").cannot(RESIDENT, "at-most", "object");
    }

    @Test
    void remembersItsPlanCountedBackFromTheEnd() {
        accepted(filed(proposal)).later("60 days").clockStrikes().hasMissed("drafted");
    }

    private static Walk filed(Walk proposal) {
        return proposal.files(OPERATOR, "kind", "suggestion", "proposer", "某代表");
    }

    private static Walk assigned(Walk proposal) {
        return proposal.does(DISPATCHER, "assign", "category", TRAFFIC, "lead", LAMPS);
    }

    private static Walk accepted(Walk proposal) {
        return assigned(proposal).does(HANDLER, "accept");
    }

    private static Walk met(Walk proposal) {
        return proposal.does(HANDLER, "draft", "result", "拟增设停车位")
                .does(HANDLER, "meet", "met-on", "2026-04-01", "attitude", "satisfied", "opinion", "同意");
    }

    private static Walk approved(Walk proposal) {
        return proposal.does(INSPECTOR, "approve").signs(LEADER);
    }

    private static Walk replied(Walk proposal, String outcome) {
        return proposal.does(HANDLER, "reply", "reply", "办理答复", "outcome", outcome, "document", "青政函〔2026〕1号");
    }
}
