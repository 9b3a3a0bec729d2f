package org.huying.publication.template;

import org.huying.base.Bilingual;

/**
 * What is wrong with a template.
 *
 * @param line from 1; {@code column} likewise
 */
public record TemplateFault(int line, int column, Bilingual message) {

    static TemplateFault at(int line, int column, String zh, String en) {
        return new TemplateFault(line, column, new Bilingual(zh, en));
    }

    /** {@code 12:5: what is wrong}, in both languages. */
    public Bilingual placed() {
        String place = line + ":" + column + ": ";
        return new Bilingual(place + message.zh(), place + message.en());
    }
}
