package org.huying.line;

import java.util.Locale;
import org.huying.line.diagram.MermaidDiagram;
import org.huying.line.diagram.SvgDiagram;

/** Draws lines. */
public final class Diagrams {

    private Diagrams() {}

    /** A {@code stateDiagram-v2} for Mermaid, the stages of each phase in a frame of their own. */
    public static String mermaid(Line line, Locale locale) {
        return MermaidDiagram.of(line, locale);
    }

    /** A picture by itself: no script, no style sheet, with a title and a description for who cannot see it. */
    public static String svg(Line line, Locale locale) {
        return SvgDiagram.of(line, locale);
    }
}
