package org.huying.matter.lines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.calendar.Limit;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.LineDifference;
import org.huying.line.Need;
import org.huying.line.Stage;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/** What changed between two editions of a line, part by part, in words where there are any. */
public record DifferenceSheet(List<Row> rows) {

    private static final Set<String> PARTS = Set.of(
            "stages",
            "actions",
            "fields",
            "universal",
            "categories",
            "total",
            "title",
            "cites",
            "number",
            "internal",
            "filing",
            "extension",
            "pause",
            "reopen",
            "escalation",
            "every",
            "milestones",
            "scores",
            "start");

    private static final Set<String> KEYS = Set.of(
            "within",
            "urgent",
            "holder",
            "phase",
            "title",
            "by",
            "from",
            "to",
            "needs",
            "limit",
            "at-most",
            "then",
            "until",
            "total",
            "total_urgent",
            "unit",
            "closes",
            "sample",
            "asks",
            "children",
            "opens",
            "up-to",
            "approved-by",
            "reasons",
            "zh",
            "en",
            "parent");

    /**
     * A change.
     *
     * @param name of the stage, the action or the category, where the part is one of those
     * @param key what of it; absent where it is new or gone as a whole
     */
    public record Row(
            Phrase part,
            @Nullable String code,
            @Nullable Bilingual name,
            @Nullable Phrase key,
            @Nullable Bilingual before,
            @Nullable Bilingual after) {}

    public DifferenceSheet {
        rows = List.copyOf(rows);
    }

    static DifferenceSheet of(LineDifference difference, Line earlier, Line later) {
        return new DifferenceSheet(difference.changes().stream()
                .map(change -> row(change, earlier, later))
                .toList());
    }

    private static Row row(LineDifference.Change change, Line earlier, Line later) {
        int space = change.part().indexOf(' ');
        String part = space < 0 ? change.part() : change.part().substring(0, space);
        String code = space < 0 ? null : change.part().substring(space + 1);
        Bilingual name = code == null
                ? null
                : title(part, code, later).or(() -> title(part, code, earlier)).orElse(null);
        Phrase key = change.key().isEmpty()
                ? null
                : KEYS.contains(change.key()) ? Phrase.of("lines.key." + change.key()) : Phrase.said(change.key());
        Phrase called = PARTS.contains(part) ? Phrase.of("lines.part." + part) : Phrase.said(part);
        return new Row(called, code, name, key, said(change.before()), said(change.after()));
    }

    /** Limits as people say them, everything else as it is written. */
    private static @Nullable Bilingual said(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return Limit.parse(written).title();
        } catch (IllegalArgumentException other) {
            return Bilingual.same(written);
        }
    }

    private static Optional<Bilingual> title(String part, String code, Line line) {
        return switch (part) {
            case "stages" -> Optional.ofNullable(line.stages().get(code)).map(Stage::title);
            case "actions" -> line.action(code).map(action -> action.title());
            case "fields" -> Optional.ofNullable(line.fields().get(code)).map(Need::title);
            case "categories" -> line.category(code).map(Category::title);
            default -> Optional.empty();
        };
    }
}
