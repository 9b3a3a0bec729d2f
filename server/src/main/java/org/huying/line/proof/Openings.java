package org.huying.line.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.line.Action;
import org.huying.line.ChildRule;
import org.huying.line.FollowOnRule;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Stage;
import org.huying.line.Universal;
import org.huying.line.Within;

/** Where the lines of a set open one another, and how the matters of each begin because of it. */
final class Openings {

    private final List<Opening> current = new ArrayList<>();
    private final List<Opening> earlier = new ArrayList<>();

    /** @param older earlier editions, under which matters may still be open */
    Openings(Collection<Line> lines, Collection<Line> older) {
        lines.forEach(line -> add(line, current));
        older.forEach(line -> add(line, earlier));
    }

    /** What a line opens. */
    List<Opening> by(LineId line) {
        return current.stream().filter(opening -> opening.from().equals(line)).toList();
    }

    /** Where earlier editions of other lines open matters of a line. */
    List<Opening> earlierOf(LineId line) {
        return earlier.stream().filter(opening -> opening.to().equals(line)).toList();
    }

    private static void add(Line line, List<Opening> openings) {
        for (Action action : line.actions().values()) {
            String stage = line.stages().keySet().stream()
                    .filter(action.from()::contains)
                    .findFirst()
                    .orElseThrow();
            children(line.id(), stage, action, openings);
            followOns(line.id(), stage, action, openings);
        }
    }

    private static void children(LineId line, String stage, Action action, List<Opening> openings) {
        int binds = Facts.LEAD | Facts.OPENED | (Facts.bound(action.needs()) & Facts.DUE);
        for (int i = 0; i < action.children().size(); i++) {
            ChildRule rule = action.children().get(i);
            String at = "/actions/" + action.name() + "/children/" + i;
            openings.add(new Opening(
                    line, action, stage, at, rule.name(), rule.line(), rule.enter(), rule.after(), binds, true));
        }
    }

    private static void followOns(LineId line, String stage, Action action, List<Opening> openings) {
        for (int i = 0; i < action.opens().size(); i++) {
            FollowOnRule rule = action.opens().get(i);
            boolean due = rule.in() != null || (rule.due() != null && action.needs(rule.due()));
            int binds = Facts.LEAD | Facts.OPENED | (due ? Facts.DUE : 0);
            String at = "/actions/" + action.name() + "/opens/" + i;
            openings.add(new Opening(
                    line,
                    action,
                    stage,
                    at,
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
        Stream.concat(current.stream(), earlier.stream())
                .filter(opening -> opening.to().equals(line.id()))
                .forEach(opening -> entry(line, opening).ifPresent(entries::add));
        if (!line.rules().of(Universal.SPLIT).by().isEmpty()) {
            // A part is filed anew: it keeps the category, and nobody has named its lead yet.
            int facts = Facts.OPENED | entries.stream().mapToInt(Entry::facts).findFirst().orElse(0) & Facts.CATEGORY;
            entries.add(new Entry(line.start(), facts, List.of(line.start(), Universal.SPLIT.word())));
        }
        if (entries.isEmpty()) {
            // Nobody beside it opens it: it is proved for any line that opens it as it should be.
            entries.add(new Entry(line.start(), Facts.LEAD | Facts.OPENED | Facts.DUE, List.of()));
        }
        return entries;
    }

    /** Nothing where the stage is missing or closed, which rule S10 tells. */
    private static Optional<Entry> entry(Line line, Opening opening) {
        String enter = opening.enter() == null ? line.start() : opening.enter();
        Stage stage = line.stages().get(enter);
        List<String> from =
                List.of(opening.from() + "/" + opening.stage(), opening.action().name());
        return stage == null || !stage.open() ? Optional.empty() : Optional.of(new Entry(enter, opening.binds(), from));
    }
}
