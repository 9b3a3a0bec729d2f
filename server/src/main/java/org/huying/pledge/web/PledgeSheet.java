package org.huying.pledge.web;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.pledge.Told;
import org.huying.pledge.review.LaterReports;
import org.jspecify.annotations.Nullable;

/**
 * A pledge as a page of its own shows it.
 *
 * @param item where it was read: the address of the item, for those who may read it
 * @param later what reports that were read later say of it
 * @param chart plan and reports, or nothing to draw
 */
public record PledgeSheet(
        Told told,
        Bilingual category,
        Bilingual stage,
        @Nullable Bilingual unit,
        List<Bilingual> supporting,
        List<Bilingual> reporters,
        @Nullable String item,
        List<LaterReports.Said> later,
        @Nullable Chart chart) {

    /**
     * Two lines over the pledge's time, in a box of 600 by 180.
     *
     * @param plan points of what was planned, {@code x,y x,y …}
     * @param reached points of what was reported
     * @param today how far from the left today is
     */
    public record Chart(String plan, String reached, String today, String top) {}
}
