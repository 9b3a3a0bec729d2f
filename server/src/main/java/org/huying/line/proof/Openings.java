package org.huying.line.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huying.line.Action;
import org.huying.line.ChildRule;
import org.huying.line.FollowOnRule;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Stage;
import org.huying.line.Within;

/** Where the lines of a set open one another, and how the matters of each begin because of it. */
final class Openings {

    private final Map<LineId, Line> lines;
    private final List<Opening> all = new ArrayList<>();

    Openings(Map<LineId, Line> lines) {
        this.lines = Map.copyOf(lines);
        lines.values().forEach(line -> line.actions().values().forEach(action -> add(line.id(), action)));
    }

    List<Opening> by(LineId line) {
        return all.stream().filter(opening -> opening.from().equals(line)).toList();
    }

    private void add(LineId line, Action action) {
        String at = "/actions/" + action.name();
        for (int i = 0; i < action.children().size(); i++) {
            ChildRule rule = action.children().get(i);
            int binds = Facts.LEAD | Facts.OPENED | (Facts.bound(action.needs()) & Facts.DUE);
            all.add(new Opening(
                    line,
                    action,
                    at + "/children/" + i,
                    rule.name(),
                    rule.line(),
                    rule.enter(),
                    rule.after(),
                    binds,
                    true));
        }
        for (int i = 0; i < action.opens().size(); i++) {
            FollowOnRule rule = action.opens().get(i);
            boolean due = rule.in() != null || (rule.due() != null && action.needs(rule.due()));
            int binds = Facts.LEAD | Facts.OPENED | (due ? Facts.DUE : 0);
            all.add(new Opening(
                    line,
                    action,
                    at + "/opens/" + i,
                    rule.name(),
                    rule.line(),
                    rule.enter(),
                    List.of(),
                    binds,
                    rule.when() == null));
        }
    }

    /** How matters of a line begin: filed, or opened by each rule of each line. */
    List<Entry> entries(Line line) {
        List<Entry> entries = new ArrayList<>();
        if (!line.internal()) {
            boolean category = line.total() instanceof Within.ByCategory by && by.otherwise() == null;
            int facts = Facts.bound(line.filing()) | (category ? Facts.CATEGORY : 0);
            entries.add(new Entry(line.start(), facts, List.of()));
        }
        all.stream()
                .filter(opening -> opening.to().equals(line.id()))
                .forEach(opening -> entries.addAll(entries(line, opening)));
        if (entries.isEmpty()) {
            // Nobody beside it opens it: it is proved for any line that opens it as it should be.
            entries.add(new Entry(line.start(), Facts.LEAD | Facts.OPENED | Facts.DUE, List.of()));
        }
        return entries;
    }

    private Collection<Entry> entries(Line line, Opening opening) {
        String enter = opening.enter() == null ? line.start() : opening.enter();
        Stage stage = line.stages().get(enter);
        Line opener = lines.get(opening.from());
        if (stage == null || !stage.open() || opener == null) {
            return List.of();
        }
        String from = opener.stages().keySet().stream()
                .filter(opening.action().from()::contains)
                .findFirst()
                .orElseThrow();
        return List.of(new Entry(
                enter,
                opening.binds(),
                List.of(opening.from() + "/" + from, opening.action().name())));
    }
}
