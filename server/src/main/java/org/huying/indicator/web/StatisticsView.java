package org.huying.indicator.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.indicator.Comparison;
import org.huying.indicator.Measure;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.indicator.Statistics;
import org.huying.matter.tally.Lag;
import org.jspecify.annotations.Nullable;

/**
 * The statistics as a page shows them.
 *
 * @param period as much of the time as has been
 * @param lag how far the figures are behind what has happened
 * @param compare the comparisons shown in the table
 * @param sort the measure by which the rows are sorted, {@code name} for their own order
 * @param crumbs what lies above what the rows are under
 */
public record StatisticsView(
        Question question,
        String preset,
        Period period,
        LocalDate today,
        Lag lag,
        String compare,
        String sort,
        List<Refusal> problems,
        List<Link> dimensions,
        List<Link> crumbs,
        List<Filter> filters,
        List<Column> columns,
        List<Line> rows,
        Line total,
        String xlsx,
        String csv,
        String map) {

    public record Link(Bilingual title, @Nullable String href, String word, boolean here) {}

    /** A filter with what can be chosen. */
    public record Filter(String name, @Nullable String value, List<Statistics.Choice> choices) {}

    public record Column(Measure measure, String sortHref, boolean sorted) {}

    /**
     * A row.
     *
     * @param drill the same table, one level deeper
     */
    public record Line(Bilingual title, @Nullable String drill, List<Cell> cells) {}

    /**
     * A figure in a row.
     *
     * @param href the matters behind it
     * @param value as a number, for the chart
     * @param share how many of how many
     */
    public record Cell(
            Measure measure,
            String text,
            @Nullable String href,
            @Nullable Double value,
            @Nullable String share,
            List<Change> changes) {}

    /** By how much it has changed, and the matters of then. */
    public record Change(
            Comparison with, String text, @Nullable Boolean good, String href, boolean shown) {}
}
