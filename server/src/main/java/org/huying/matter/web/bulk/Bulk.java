package org.huying.matter.web.bulk;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.matter.web.ActionForm;
import org.jspecify.annotations.Nullable;

/**
 * Several matters on which one thing is to be done.
 *
 * @param form absent until it is chosen what
 * @param cut how many more were chosen than are dealt with at once
 * @param missing how many of those chosen there are not within the reader's scope
 * @param back the list that they were chosen from
 */
public record Bulk(
        List<Item> items, List<Choice> choices, @Nullable ActionForm form, int cut, int missing, String back) {

    /** How many are dealt with at once. */
    public static final int MOST = 100;

    /** One of the matters. */
    public record Item(String id, String number, String subject, Bilingual stage, Bilingual holder, int version) {}

    /** Something that may be done to all of them. */
    public record Choice(String action, Bilingual title, boolean universal, String key) {}

    /**
     * What became of one of them.
     *
     * @param refusal why nothing was done, or nothing
     */
    public record Result(Item item, @Nullable Refusal refusal) {

        public boolean done() {
            return refusal == null;
        }
    }

    /** What became of all of them. */
    public record Results(Bilingual title, List<Result> results, String action, String back) {

        public long done() {
            return results.stream().filter(Result::done).count();
        }

        public List<Result> refused() {
            return results.stream().filter(result -> !result.done()).toList();
        }
    }
}
