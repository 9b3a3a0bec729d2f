package org.huying.indicator.web;

import java.time.Instant;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.indicator.Figure;
import org.huying.indicator.Measure;
import org.huying.indicator.Question;
import org.jspecify.annotations.Nullable;

/**
 * The matters behind a figure, as a page shows them.
 *
 * @param text the figure as it stands in the table
 * @param terms by what it is narrowed
 * @param sited whether it is narrowed to a spot of the map
 * @param parts of a share: all, those that count, the others
 */
public record EvidenceView(
        Question question,
        Measure measure,
        Figure figure,
        String text,
        List<Refusal> problems,
        List<Term> terms,
        boolean sited,
        List<Part> parts,
        List<Row> rows,
        long page,
        long pages,
        @Nullable String previous,
        @Nullable String next,
        String xlsx,
        String csv,
        String table) {

    public record Term(String word, Bilingual title) {}

    public record Part(String word, long number, String href, boolean here) {}

    /** A matter; personal data in its subject are masked, since a list is read over many shoulders. */
    public record Row(
            String id,
            String number,
            String subject,
            boolean counted,
            Bilingual line,
            @Nullable Bilingual category,
            @Nullable Bilingual place,
            Bilingual unit,
            Bilingual stage,
            Instant filedAt,
            Instant due,
            @Nullable Instant closedAt) {}
}
