package org.huying.line.diagram;

import java.util.List;
import java.util.Locale;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.LineWords;
import org.huying.line.Phase;
import org.huying.line.Stage;

/** A line as a Mermaid state diagram. */
public final class MermaidDiagram {

    private final Line line;
    private final Labels labels;
    private final StringBuilder text = new StringBuilder();

    private MermaidDiagram(Line line, Locale locale) {
        this.line = line;
        this.labels = new Labels(line, locale);
    }

    public static String of(Line line, Locale locale) {
        MermaidDiagram diagram = new MermaidDiagram(line, locale);
        diagram.draw();
        return diagram.text.toString();
    }

    private void draw() {
        add("stateDiagram-v2");
        add("  accTitle: " + plain(labels.title()));
        add("  accDescr: " + plain(labels.description()));
        for (Phase phase : Phase.values()) {
            List<Stage> stages = line.stages().values().stream()
                    .filter(stage -> stage.phase() == phase)
                    .toList();
            if (!stages.isEmpty()) {
                add("  state \"" + plain(labels.in(LineWords.of(phase))) + "\" as phase_" + phase.word() + " {");
                stages.forEach(stage -> add("    state \"" + words(stage) + "\" as " + id(stage.name())));
                add("  }");
            }
        }
        add("  [*] --> " + id(line.start()) + " : " + plain(labels.beginning()));
        line.actions().values().forEach(this::arrows);
        line.stages().values().stream()
                .filter(stage -> !stage.open())
                .forEach(stage -> add("  " + id(stage.name()) + " --> [*]"));
    }

    private void arrows(Action action) {
        for (String from : line.stages().keySet()) {
            if (action.from().contains(from)) {
                add("  " + id(from) + " --> " + id(action.to()) + " : " + plain(labels.on(action)));
            }
        }
    }

    private String words(Stage stage) {
        StringBuilder words = new StringBuilder(plain(labels.in(stage.title())));
        labels.under(stage).forEach(more -> words.append("<br/>").append(plain(more)));
        return words.toString();
    }

    /** Mermaid's own words, such as end, are no names. */
    private static String id(String name) {
        return "s_" + name.replace('-', '_');
    }

    /** Without the signs that mean something to Mermaid. */
    private static String plain(String words) {
        return words.replace('"', '”')
                .replace(':', '：')
                .replace(';', '；')
                .replace('#', '＃')
                .replace('{', '(')
                .replace('}', ')')
                .replace('<', '‹')
                .replace('>', '›')
                .replace('\n', ' ');
    }

    private void add(String line) {
        text.append(line).append('\n');
    }
}
