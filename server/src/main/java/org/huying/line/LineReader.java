package org.huying.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.line.proof.Proof;
import org.huying.line.proof.Soundness;
import org.huying.line.reader.Draft;
import org.huying.line.reader.DraftReader;

/** Reads definitions and proves them sound. */
public final class LineReader {

    private LineReader() {}

    /** Reads and proves definitions together, since they open one another; by folder, in the order given. */
    public static Map<String, Reading> read(Collection<LineFiles> definitions) {
        return read(definitions, List.of());
    }

    /**
     * The same in a district that has published editions before.
     *
     * @param earlier editions that are no longer current, under which matters may still be open
     */
    static Map<String, Reading> read(Collection<LineFiles> definitions, Collection<Line> earlier) {
        List<Draft> drafts = definitions.stream().map(DraftReader::read).toList();
        Map<LineId, Proof> proved = Soundness.prove(drafts, earlier);
        Map<String, Reading> readings = new LinkedHashMap<>();
        drafts.forEach(draft -> readings.put(draft.files().folder(), reading(draft, proved)));
        return readings;
    }

    /**
     * A definition that was proved when it was published, as it was written then. Neither the proof nor keys that the
     * language has since forgotten stand in its way.
     */
    public static Line published(LineFiles files, int edition) {
        Draft draft = DraftReader.lenient(files);
        return draft.line()
                .orElseThrow(() -> new IllegalStateException("published definition " + files.folder() + " edition "
                        + edition + " can no longer be read: " + draft.findings()))
                .published(edition);
    }

    private static Reading reading(Draft draft, Map<LineId, Proof> proved) {
        List<Finding> findings = new ArrayList<>(draft.findings());
        if (draft.line().isPresent()) {
            Line line = draft.line().get();
            Proof proof = Objects.requireNonNull(proved.get(line.id()));
            findings.addAll(proof.findings());
            if (findings.isEmpty()) {
                return new Reading.Sound(line, proof.situations());
            }
        }
        return new Reading.Unsound(Finding.inOrder(findings));
    }
}
