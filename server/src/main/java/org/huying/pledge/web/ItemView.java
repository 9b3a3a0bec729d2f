package org.huying.pledge.web;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.pledge.review.Item;
import org.huying.pledge.review.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One item with its form and what was done to it; or the form for one that is to be added.
 *
 * @param item null where one is to be added
 * @param seen the revision that the form shows
 * @param refusal what of the form was refused
 * @param categories those of the line that a matter may carry
 */
public record ItemView(
        Reading reading,
        @Nullable Item item,
        int seen,
        TermsForm form,
        @Nullable Refusal refusal,
        boolean stale,
        List<Category> categories,
        List<Bilingual> units,
        List<Revision> history,
        boolean reviews) {

    /** A category to choose. */
    public record Category(String code, Bilingual title) {}

    /** What somebody made of it. */
    public record Revision(
            Item item, Bilingual by, @Nullable Bilingual lead, List<Bilingual> supporting) {}

    /** Whether the field is at fault. */
    public boolean wrong(String field) {
        return refusal != null && field.equals(refusal.field());
    }
}
