package org.huying.matter.ledger;

import java.util.List;
import org.huying.line.Line;
import org.huying.line.LineFolders;
import org.huying.line.LineReader;
import org.huying.line.Reading;

/** The lines that come with the product. */
public final class ShippedLines {

    public static final List<Line> ALL = LineReader.read(LineFolders.shipped()).values().stream()
            .map(Reading.Sound.class::cast)
            .map(Reading.Sound::line)
            .toList();

    private ShippedLines() {}
}
