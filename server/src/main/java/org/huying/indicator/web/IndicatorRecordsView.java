package org.huying.indicator.web;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.counting.Part;
import org.huying.indicator.IndicatorFigure;
import org.jspecify.annotations.Nullable;

/**
 * The records behind an indicator's figure, as a page shows them.
 *
 * @param filter by what the figure is narrowed
 * @param rows where matters are counted
 * @param records where things or readings are
 * @param quantity what is added up or ordered; absent where records are counted
 */
public record IndicatorRecordsView(
        IndicatorFigure figure,
        IndicatorView.Cell cell,
        Bilingual rule,
        Bilingual filter,
        @Nullable Bilingual quantity,
        Part part,
        List<Tab> parts,
        List<Row> rows,
        List<Record> records,
        long page,
        long pages,
        @Nullable String previous,
        @Nullable String next,
        String csv,
        String back) {

    public record Tab(String word, long number, String href, boolean here) {}

    /**
     * A matter.
     *
     * @param reason why it is left out, and by whose approval
     * @param amount how much of what is added up or ordered there is in it
     */
    public record Row(
            EvidenceView.Row matter,
            @Nullable Bilingual reason,
            @Nullable String amount) {}

    /**
     * A thing or a reading.
     *
     * @param id of the thing; of a reading that of the device
     * @param on the day by which it counts, or the instant in China at which it was measured
     * @param value what was measured, with its unit
     */
    public record Record(
            String id,
            String href,
            String name,
            Bilingual kind,
            Bilingual unit,
            @Nullable Bilingual place,
            String on,
            @Nullable Bilingual value,
            boolean counted,
            @Nullable Bilingual reason,
            @Nullable String amount) {}
}
