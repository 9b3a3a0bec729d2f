package org.huying.line.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huying.line.Finding;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.LineRule;
import org.huying.line.Wording;
import org.huying.line.reader.Nearest;
import org.huying.line.reader.Spot;
import org.huying.line.reader.Spots;
import org.jspecify.annotations.Nullable;

/** A line under proof: its definition, the lines beside it, its walks, and what was found against it. */
final class Subject {

    final Line line;
    final Map<LineId, Line> others;
    final Machine machine;
    final Walks walks;
    private final Spots spots;
    private final List<Finding> findings = new ArrayList<>();

    Subject(Line line, Spots spots, Map<LineId, Line> others, List<Entry> entries) {
        this.line = line;
        this.spots = spots;
        this.others = Map.copyOf(others);
        this.machine = new Machine(line);
        this.walks = new Walks(machine, entries);
    }

    void refuse(LineRule rule, String at, List<String> path, String key, Object... arguments) {
        add(rule, at, path, null, key, arguments);
    }

    void refuse(LineRule rule, String at, String key, Object... arguments) {
        add(rule, at, List.of(), null, key, arguments);
    }

    /** A name of another line, or in another line, that is not there. */
    void unknown(String at, String name, Collection<String> known, String key, Object... arguments) {
        add(LineRule.S10, at, List.of(), Nearest.to(name, known).orElse(null), key, arguments);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(
            LineRule rule, String at, List<String> path, @Nullable String suggestion, String key, Object... arguments) {
        Spot spot = spots.at(at);
        findings.add(new Finding(
                spot.file(),
                spot.line(),
                spot.column(),
                rule,
                Wording.of("proof." + rule.word() + "." + key, arguments),
                path,
                suggestion));
    }
}
