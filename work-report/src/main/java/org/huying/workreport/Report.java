package org.huying.workreport;

import java.util.List;

/**
 * A report that was read.
 *
 * @param text the text in which all offsets count: the file's for plain text, what was taken out of it for .html, .docx
 *     and .pdf
 * @param meta what it says of itself
 * @param outline its headings in their order
 * @param figures every quantified statement in the order of the text
 * @param annual the headline targets of the coming year
 * @param multiYear the headline targets of several years
 * @param matters the practical matters
 * @param tasks the planned actions
 * @param progress how far yearly targets are
 * @param notices what to know of the text
 */
public record Report(
        String text,
        Meta meta,
        List<Heading> outline,
        List<Figure> figures,
        List<Target> annual,
        List<Target> multiYear,
        List<PracticalMatter> matters,
        List<Task> tasks,
        List<Progress> progress,
        List<Notice> notices) {

    public Report {
        outline = List.copyOf(outline);
        figures = List.copyOf(figures);
        annual = List.copyOf(annual);
        multiYear = List.copyOf(multiYear);
        matters = List.copyOf(matters);
        tasks = List.copyOf(tasks);
        progress = List.copyOf(progress);
        notices = List.copyOf(notices);
    }
}
