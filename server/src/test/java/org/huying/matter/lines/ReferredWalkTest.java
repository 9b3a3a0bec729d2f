package org.huying.matter.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.matter.lines.Cast.DISPATCHER;
import static org.huying.matter.lines.Cast.HANDLER;
import static org.huying.matter.lines.Cast.INSPECTOR;
import static org.huying.matter.lines.Cast.LIAISON_OFFICER;
import static org.huying.matter.lines.Cast.OPERATOR;
import static org.huying.matter.procedure.SmallDistrict.CENTRE;
import static org.huying.matter.procedure.SmallDistrict.INSPECTION;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.LIAISON;
import static org.huying.matter.procedure.SmallDistrict.PLACE;

import org.junit.jupiter.api.Test;

/** A call that somebody outside the district must act on: the liaison unit stays accountable and can go on or give back. */
class ReferredWalkTest {

    private final Walk call = Walk.along("requests");

    @Test
    void isGoneOnWithByTheLiaisonUnitToItsEnd() {
        referred();
        call.offers(LIAISON_OFFICER, "accept", "return", "fix-now")
                .cannot(HANDLER, "holder", "accept")
                .does(LIAISON_OFFICER, "accept")
                .stands("handling", LIAISON);
        outside("供电公司");
        call.does(LIAISON_OFFICER, "submit", "result", "已换线", "evidence", "回函").stands("checking", INSPECTION);
        call.does(INSPECTOR, "rework", "reason", "还不亮").stands("handling", LIAISON);
        call.does(LIAISON_OFFICER, "submit", "result", "已换线", "evidence", "回函")
                .does(INSPECTOR, "pass")
                .does(OPERATOR, "answer", "reply", "已修复", "outcome", "resolved");
    }

    @Test
    void isCalledBackByHandingItOver() {
        referred();
        call.does(DISPATCHER, "hand-over", "to", LAMPS, "reason", "查明属区内").stands("assigned", LAMPS);
        outside(null);
        call.does(HANDLER, "accept").stands("handling", LAMPS);
    }

    @Test
    void isGivenBackToTheCentreByTheLiaisonUnit() {
        referred();
        call.does(LIAISON_OFFICER, "return", "reason", "该公司不受理").stands("registered", CENTRE);
        outside(null);
    }

    @Test
    void isHeldByTheNextLeadOnceOneIsNamed() {
        referred();
        call.does(LIAISON_OFFICER, "accept")
                .does(DISPATCHER, "reassign", "reason", "查明属区内", "category", "0203", "place", PLACE, "lead", LAMPS)
                .stands("assigned", LAMPS);
        outside(null);
    }

    private void referred() {
        call.files(OPERATOR)
                .does(DISPATCHER, "assign", "category", "0203", "place", PLACE, "lead", LAMPS)
                .does(DISPATCHER, "refer", "outsider", "供电公司", "reason", "产权属供电")
                .stands("assigned", LIAISON);
        outside("供电公司");
    }

    private void outside(@org.jspecify.annotations.Nullable String body) {
        assertThat(call.matter().position().outsider()).isEqualTo(body);
    }
}
