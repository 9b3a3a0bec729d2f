package org.huying.indicator.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.indicator.Question;
import org.huying.indicator.definition.Definition;
import org.huying.indicator.definition.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as a page shows it.
 *
 * @param rule what it counts, in words
 * @param deeper what lies above what the rows are under, the highest first
 */
public record IndicatorView(
        Indicator indicator,
        Bilingual rule,
        List<Left> exclusions,
        List<Edition> editions,
        Form form,
        List<Line> rows,
        Cell total,
        String xlsx,
        String csv) {

    /** What is asked, and what can be: by which dimension, of when, narrowed by what. */
    public record Form(
            String action,
            Question question,
            LocalDate today,
            List<Refusal> problems,
            List<Link> presets,
            List<String> dimensions,
            List<StatisticsView.Filter> filters) {}

    public record Link(String word, String href, boolean here) {}

    /** What an indicator leaves out. */
    public record Left(
            Bilingual what,
            Bilingual reason,
            String approvedBy,
            long number,
            @Nullable String href) {}

    /** Which edition held from when on. */
    public record Edition(
            int edition, LocalDate effective, String by, boolean shipped, Instant at, String href, boolean here) {}

    /**
     * A row.
     *
     * @param drill the same table, one level deeper
     */
    public record Line(Bilingual title, @Nullable String drill, Cell cell) {}

    /**
     * A figure.
     *
     * @param value as a number, for programs
     * @param share how many of how many, of a share
     * @param excluded how many were left out
     */
    public record Cell(
            String text,
            @Nullable String value,
            @Nullable String share,
            @Nullable String href,
            long excluded,
            @Nullable String excludedHref) {}

    /** All indicators, each with its figure for one time. */
    public record Catalogue(Form form, List<Entry> entries, List<RankingEntry> rankings) {}

    public record Entry(Indicator indicator, String page, Cell cell) {}

    public record RankingEntry(Bilingual title, @Nullable Bilingual about, String href) {}

    /** An edition as it was written. */
    public record Written(Definition definition, Edition edition, Bilingual rule, String text, String back) {}
}
