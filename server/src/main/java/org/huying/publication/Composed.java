package org.huying.publication;

import java.util.List;

/**
 * A report as it was composed: words and figures, all of them settled. Composing again for the same template, period and
 * as-of day gives the same.
 *
 * @param title of the report
 * @param publisher the authority whose report it is
 * @param topic under which it is disclosed
 * @param figures every figure that stands in it, by number from 1, in the order of the text
 * @param typed what was typed by hand, in the order of the text
 */
public record Composed(
        String title, String publisher, String topic, List<Block> blocks, List<Figured> figures, List<Typed> typed) {

    public Composed {
        blocks = List.copyOf(blocks);
        figures = List.copyOf(figures);
        typed = List.copyOf(typed);
    }

    /** The figure of a number. */
    public Figured figure(int number) {
        return figures.get(number - 1);
    }
}
