package org.huying.line.reader;

import java.util.List;
import java.util.Optional;
import org.huying.line.Finding;
import org.huying.line.Line;
import org.huying.line.LineFiles;
import org.huying.line.LineId;

/**
 * A definition that was read and is not yet proved.
 *
 * @param line absent where findings stand in the way
 * @param findings what is wrong with its form and its names
 */
public record Draft(LineFiles files, Optional<Line> line, Spots spots, List<Finding> findings) {

    public Draft {
        findings = List.copyOf(findings);
    }

    /** The name under which other lines may open it, by its folder. */
    public Optional<LineId> name() {
        try {
            return Optional.of(new LineId(files.folder()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
