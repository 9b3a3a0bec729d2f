package org.huying.matter.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery.Order;
import org.huying.matter.MatterRow;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended: {@code 2026-11-22T08:00:00Z_202611000000042}, or the id alone where the list has no
 * clock. Rows that tie on the clock are told apart by their ids, so that none is shown twice or left out.
 */
record Cursor(@Nullable Instant due, MatterId id) {

    static Cursor of(Order order, MatterRow last) {
        return new Cursor(order == Order.DUE ? last.stageDue() : null, last.id());
    }

    /** @throws Invalid if it is not the cursor of a list in this order */
    static Cursor parse(Order order, String text) {
        try {
            int between = text.indexOf('_');
            MatterId id = MatterId.parse(text.substring(between + 1));
            if ((order == Order.DUE) == (between >= 0)) {
                return new Cursor(between < 0 ? null : Instant.parse(text.substring(0, between)), id);
            }
        } catch (IllegalArgumentException | DateTimeException illFormed) {
            throw invalid();
        }
        throw invalid();
    }

    String text() {
        return due == null ? id.toString() : due + "_" + id;
    }

    private static Invalid invalid() {
        return new Invalid(Refusal.of(
                        "cursor", "分页标记无效，请从第一页重新开始", "this is no cursor of the list; start again from its first page")
                .at("after"));
    }
}
