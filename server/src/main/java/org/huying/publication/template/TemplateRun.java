package org.huying.publication.template;

/** A piece of a line of a template. */
public sealed interface TemplateRun {

    record Words(String text) implements TemplateRun {}

    /** A word that the report fills in: {@code district}, {@code year}, {@code month} … */
    record Name(String name) implements TemplateRun {}

    /** A figure of an indicator. */
    record Figure(FigureCall call) implements TemplateRun {}

    /** By how much a figure differs from the same time a year before, in words: 提高1.2个百分点. */
    record Change(FigureCall call) implements TemplateRun {}

    /**
     * A figure typed by hand, which is marked as such.
     *
     * @param text as it stands in the report, with its unit
     * @param source who answers for it
     */
    record Typed(String text, String source) implements TemplateRun {}
}
