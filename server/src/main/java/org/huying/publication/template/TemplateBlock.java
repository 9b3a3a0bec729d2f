package org.huying.publication.template;

import java.util.List;
import org.huying.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** A piece of a template that stands in lines of its own. */
public sealed interface TemplateBlock {

    /** The line of the template in which it begins, from 1. */
    int line();

    /** @param level 1 for the title of the report, 2 for a chapter, 3 for a section of it, 4 for what is below */
    record Heading(int line, int level, List<TemplateRun> runs) implements TemplateBlock {
        public Heading {
            runs = List.copyOf(runs);
        }
    }

    /** @param item whether it is one of a list */
    record Paragraph(int line, boolean item, List<TemplateRun> runs) implements TemplateBlock {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /**
     * Figures in rows.
     *
     * @param figures the columns
     * @param most no more rows than this; the first figure decides which
     */
    record Table(
            int line,
            List<FigureCall> figures,
            Dimension by,
            @Nullable String title,
            int most) implements TemplateBlock {
        public Table {
            figures = List.copyOf(figures);
        }
    }

    /** A figure as bars, one for each value of a dimension. */
    record Chart(
            int line,
            FigureCall figure,
            Dimension by,
            @Nullable String title,
            int most) implements TemplateBlock {}

    /**
     * Target against actual for every pledge of the year.
     *
     * @param kind only those of a kind, or all
     */
    record Pledges(
            int line, @Nullable String kind, @Nullable String title) implements TemplateBlock {}
}
