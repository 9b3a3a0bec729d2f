package org.huying.line.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.LineFiles;
import org.huying.line.Need;
import org.huying.line.Rules;
import org.huying.line.Stage;
import org.huying.line.Within;

/** Reads the files of one definition into a draft; reports everything that is wrong with their form and names. */
public final class DraftReader {

    private static final String[] KEYS = {
        "id",
        "title",
        "cites",
        "number",
        "internal",
        "filing",
        "fields",
        "total",
        "stages",
        "actions",
        "extension",
        "pause",
        "reopen",
        "universal",
        "escalation",
        "every",
        "milestones",
        "scores"
    };

    private final LineFiles files;
    private final Problems problems;
    private final Document document;

    private DraftReader(LineFiles files, boolean lenient) {
        this.files = files;
        this.problems = new Problems(lenient);
        this.document = new Document(files.folder() + "/" + LineFiles.LINE, problems);
    }

    public static Draft read(LineFiles files) {
        return new DraftReader(files, false).read();
    }

    /** Passes over keys that are not known. */
    public static Draft lenient(LineFiles files) {
        return new DraftReader(files, true).read();
    }

    private Draft read() {
        CategoriesTable table = CategoriesTable.read(
                files.folder() + "/" + LineFiles.CATEGORIES,
                files.texts().getOrDefault(LineFiles.CATEGORIES, ""),
                problems);
        Optional<Line> line = text().flatMap(document::top).map(top -> line(top.table(KEYS), table.categories()));
        line.filter(read -> !read.stages().isEmpty()).ifPresent(read -> CrossReferences.check(read, document));
        return new Draft(
                files,
                line.filter(read -> problems.none()),
                Spots.of(document.spots(), table.spots()),
                problems.inOrder());
    }

    private Optional<String> text() {
        String text = files.texts().get(LineFiles.LINE);
        if (text == null) {
            problems.syntax(new Spot(document.file, 1, 1), "no-line-file");
        }
        return Optional.ofNullable(text);
    }

    private Line line(Table top, Map<String, Category> categories) {
        HeadSection head = new HeadSection(top, files.folder());
        Map<String, Need> fields = top.find("fields").map(FieldsSection::read).orElse(Map.of());
        Inputs inputs = new Inputs(fields);
        Map<String, Stage> stages =
                top.require("stages").map(StagesSection::read).orElseGet(LinkedHashMap::new);
        Rules rules = new RulesSection().read(top, stages, head.internal());
        Within total = head.total();
        return new Line(
                head.id(),
                0,
                files.digest(),
                head.title(),
                head.cites(),
                head.number(),
                total,
                head.totalUrgent(),
                stages.keySet().stream().findFirst().orElse("?"),
                stages,
                top.require("actions").map(new ActionsSection(inputs)::read).orElse(Map.of()),
                head.filedBy(),
                head.filing(inputs),
                fields,
                categories,
                rules,
                EscalationSection.read(top.find("escalation")),
                DutiesSection.duties(top.find("every")),
                DutiesSection.milestones(top.find("milestones")),
                head.scores(),
                head.anonymous(),
                head.internal());
    }
}
