package org.huying.line.reader;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A place in a file.
 *
 * @param file folder and name
 * @param line from 1
 * @param column from 1, in characters
 */
public record Spot(String file, int line, int column) {

    static Spot of(String file, Node node) {
        return node.getStartMark().map(mark -> of(file, mark)).orElseGet(() -> new Spot(file, 1, 1));
    }

    static Spot of(String file, Mark mark) {
        return new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The place of a character of a text. */
    static Spot of(String file, String text, int index) {
        int start = text.lastIndexOf('\n', index - 1) + 1;
        int line = (int) text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
        return new Spot(file, line, text.codePointCount(start, index) + 1);
    }
}
