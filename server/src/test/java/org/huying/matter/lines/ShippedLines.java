package org.huying.matter.lines;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.line.Line;
import org.huying.line.LineFolders;
import org.huying.line.LineId;
import org.huying.line.LineReader;
import org.huying.line.Reading;

/** The lines that the product ships, read and proved from the repository's folder. */
final class ShippedLines {

    private static final Map<String, Reading> READINGS = LineReader.read(LineFolders.under(Path.of("..", "lines")));

    private ShippedLines() {}

    /** What came of reading each, by folder. */
    static Map<String, Reading> readings() {
        return READINGS;
    }

    static Map<LineId, Line> all() {
        return READINGS.values().stream()
                .filter(Reading.Sound.class::isInstance)
                .map(reading -> ((Reading.Sound) reading).line().published(1))
                .collect(Collectors.toMap(Line::id, line -> line));
    }
}
