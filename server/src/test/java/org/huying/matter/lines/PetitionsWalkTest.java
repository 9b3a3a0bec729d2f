package org.huying.matter.lines;

import static org.huying.matter.lines.Cast.DISPATCHER;
import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.HELPER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LEADER;
import static org.huying.matter.lines.Cast.NEIGHBOUR;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.lines.Cast.RESIDENT;
import static org.huying.matter.lines.Cast.SUPERVISOR;
import static org.huying.matter.procedure.SmallDistrict.CENTRE;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.LIAISON;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISION;
import static org.huying.matter.procedure.SmallDistrict.WATER;

import java.util.List;
import org.huying.matter.Closure.Way;
import org.junit.jupiter.api.Test;

/** 信访: three instances, each with its own holder, limits and written finding. */
class PetitionsWalkTest {

    private static final String EXPROPRIATION = "0101";

    private final Walk petition = Walk.along("petitions");

    @Test
    void isTransferredAcceptedHeardAndAnsweredInWriting() {
        petition.files(OPERATOR, "form", "visit", "people", 3)
                .stands("received", CENTRE)
                .stageDue("2026-03-17T17:00")
                .totalDue("2026-06-01T17:00");
        accepted(petition).stands("handling", LAMPS).stageDue("2026-04-16T17:00");
        petition.does(HANDLER, "hear", "progress", "已听证")
                .cannot(HANDLER, "at-most", "hear", "progress", "再听证")
                .does(HANDLER, "mediate", "progress", "双方接近");
        found(petition).stands("checking", INSPECTION);
        petition.does(INSPECTOR, "pass").stands("delivering", LAMPS);
        delivered(petition).closedAs(Way.CHECKED).asksTheRequester(true);
    }

    @Test
    void goesToTheProcedureThatTheLawProvides() {
        petition.files(OPERATOR)
                .cannot(OPERATOR, "needs", "divert", "reply", "请走诉讼")
                .does(OPERATOR, "divert", "channel-out", "litigation", "reply", "请依法提起诉讼")
                .closedAs(Way.UNCHECKED);
    }

    @Test
    void isDeclinedOnlyInWritingAndOnlyByTheDispatcher() {
        petition.files(OPERATOR)
                .cannot(OPERATOR, "role", "decline", "reason", "已复核", "reply", "不再受理", "document", "1号")
                .cannot(DISPATCHER, "needs", "decline", "reason", "已复核", "reply", "不再受理")
                .does(DISPATCHER, "decline", "reason", "已复核", "reply", "不再受理", "document", "1号")
                .closedAs(Way.UNCHECKED);
    }

    @Test
    void isContestedOnceWithinFiveDaysAndThenRuledOn() {
        transferred(petition.files(OPERATOR))
                .does(HANDLER, "return", "reason", "不属职权")
                .stands("received", CENTRE);
        transferred(petition)
                .cannot(HANDLER, "at-most", "return", "reason", "再退")
                .does(HANDLER, "arbitrate", "reason", "请决定")
                .stands("disputed", SUPERVISION)
                .does(SUPERVISOR, "rule", "lead", WATER, "opinion", "由水务受理")
                .stands("handling", WATER);
    }

    @Test
    void isExtendedByThirtyDaysAtMostAndOnlyByALeader() {
        accepted(petition.files(OPERATOR))
                .cannot(HANDLER, "up-to", "extend", "amount", 31, "reason", "复杂")
                .does(HANDLER, "extend", "amount", 30, "reason", "复杂")
                .cannot(SUPERVISOR, "role", "approve-extension")
                .does(LEADER, "approve-extension")
                .stageDue("2026-05-18T17:00");
    }

    @Test
    void isDecidedBySupervisionAfterTwoRefusals() {
        found(accepted(petition.files(OPERATOR))).does(INSPECTOR, "rework", "reason", "依据不足");
        found(petition).does(INSPECTOR, "rework", "reason", "仍不足");
        found(petition)
                .cannot(HANDLER, "role", "pass")
                .does(INSPECTOR, "escalate", "reason", "请裁定")
                .does(SUPERVISOR, "conclude", "opinion", "按此出具")
                .stands("delivering", LAMPS);
    }

    @Test
    void isReviewedAndFinallyReviewedByOthers() {
        closed(petition);
        petition.cannot(NEIGHBOUR, "role", "ask-review", "reason", "替他问")
                .does(RESIDENT, "ask-review", "reason", "补偿标准不对")
                .stands("review-asked", SUPERVISION)
                .does(SUPERVISOR, "open-review", "reply", "已受理复查")
                .closedAs(Way.CHECKED)
                .cannot(RESIDENT, "at-most", "ask-review", "reason", "再问");
        Walk review = petition.followOn("petition-review")
                .stands("asked", SUPERVISION)
                .totalDue("2026-04-01T17:00");
        review.cannot(HANDLER, "holder", "accept")
                .does(SUPERVISOR, "accept")
                .does(SUPERVISOR, "find", "verdict", "upheld", "opinion", "维持")
                .cannot(SUPERVISOR, "role", "pass")
                .does(INSPECTOR, "pass")
                .does(SUPERVISOR, "deliver", "document", "复查〔2026〕1号", "reply", "维持原意见")
                .closedAs(Way.CHECKED)
                .does(RESIDENT, "ask-final-review", "reason", "仍不服")
                .stands("final-asked", LIAISON)
                .does(OPERATOR, "open-final-review", "reply", "已报市政府");
        review.followOn("petition-final-review")
                .stands("asked", LIAISON)
                .does(SUPERVISOR, "submit", "reviewer", "市人民政府")
                .does(SUPERVISOR, "find", "verdict", "upheld", "document", "复核〔2026〕1号", "opinion", "维持")
                .does(INSPECTOR, "pass")
                .does(SUPERVISOR, "deliver", "reply", "复核终结")
                .closedAs(Way.CHECKED)
                .cannot(SUPERVISOR, "role", "reopen", "reason", "没有第四级")
                .offers(RESIDENT);
    }

    @Test
    void cannotBeReviewedAfterThirtyDays() {
        closed(petition);
        petition.later("31 days").cannot(RESIDENT, "within", "ask-review", "reason", "迟了");
    }

    @Test
    void waitsForTheUnitsThatHandleItTogether() {
        petition.files(OPERATOR)
                .does(DISPATCHER, "transfer", "category", EXPROPRIATION, "lead", LAMPS, "helpers", List.of(WATER))
                .does(HANDLER, "accept", "document", "受理〔2026〕1号", "reply", "已受理")
                .cannot(HANDLER, "children", "propose", "verdict", "supported", "result", "支持", "evidence", "材料")
                .child("co-handle", WATER)
                .does(HELPER, "accept")
                .does(HELPER, "opine", "opinion", "情况属实")
                .does(HANDLER, "confirm")
                .back();
        found(petition).stands("checking", INSPECTION);
    }

    private static Walk transferred(Walk petition) {
        return petition.does(DISPATCHER, "transfer", "category", EXPROPRIATION, "lead", LAMPS);
    }

    private static Walk accepted(Walk petition) {
        return transferred(petition).does(HANDLER, "accept", "document", "受理〔2026〕1号", "reply", "已受理");
    }

    private static Walk found(Walk petition) {
        return petition.does(HANDLER, "propose", "verdict", "explained", "result", "调查属实", "evidence", "材料");
    }

    private static Walk delivered(Walk petition) {
        return petition.does(HANDLER, "deliver", "document", "处理意见〔2026〕1号", "reply", "处理意见书", "outcome", "explained");
    }

    private static void closed(Walk petition) {
        found(accepted(petition.files(OPERATOR))).does(INSPECTOR, "pass");
        delivered(petition);
    }
}
