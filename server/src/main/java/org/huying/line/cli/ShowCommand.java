package org.huying.line.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.line.Diagrams;
import org.huying.line.Line;
import org.huying.line.LineFiles;
import org.huying.line.outline.Outline;
import org.huying.line.reader.Draft;
import org.huying.line.reader.DraftReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Draws a line, or writes it out; also one that is not sound yet, which its author may want to see. */
@Command(name = "show", description = "Draw a definition, or write it out in full.", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    /** In what form. */
    enum Format {
        mermaid,
        svg,
        json
    }

    @Parameters(paramLabel = "LINE", description = "the name of a line that comes with Huying, or a line's folder")
    private String line = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.mermaid;

    @Mixin
    private Language language = new Language();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Definitions definitions;
        try {
            definitions = definitions();
        } catch (Definitions.NoDefinition e) {
            err().println("huying: " + e.getMessage());
            return 1;
        }
        Draft draft = DraftReader.read(definitions.asked().getFirst());
        draft.findings().forEach(finding -> err().println(finding.text(language.locale())));
        draft.line().ifPresent(this::show);
        return draft.line().isPresent() ? 0 : 1;
    }

    private Definitions definitions() {
        List<LineFiles> shipped = Definitions.shipped().asked().stream()
                .filter(files -> files.folder().equals(line))
                .toList();
        if (!shipped.isEmpty()) {
            return new Definitions(shipped, shipped);
        }
        if (!Files.isDirectory(Path.of(line))) {
            throw new Definitions.NoDefinition("there is no line " + line + ", and no such folder");
        }
        return Definitions.in(List.of(Path.of(line)));
    }

    private void show(Line shown) {
        Locale locale = language.locale();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(
                switch (format) {
                    case mermaid -> Diagrams.mermaid(shown, locale);
                    case svg -> Diagrams.svg(shown, locale);
                    case json -> json(shown);
                });
        out.flush();
    }

    private static String json(Line shown) {
        Map<String, Object> all = new LinkedHashMap<>(Outline.of(shown));
        all.put("categories", Outline.categories(shown));
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsString(all) + "\n";
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
