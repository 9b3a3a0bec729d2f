package org.huying.line.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.LineWords;
import org.huying.line.Stage;
import org.huying.line.Wording;

/** The words in a picture, in one language. */
final class Labels {

    private final Line line;
    private final Locale locale;

    Labels(Line line, Locale locale) {
        this.line = line;
        this.locale = locale;
    }

    String in(Bilingual words) {
        return words.in(locale);
    }

    String title() {
        return in(Wording.of("diagram.title", line.title()));
    }

    /** Everything that the picture shows, in sentences. */
    String description() {
        List<String> ways = new ArrayList<>();
        for (Action action : line.actions().values()) {
            for (String from : line.stages().keySet()) {
                if (action.from().contains(from)) {
                    ways.add(in(Wording.of(
                            "diagram.way",
                            action.title(),
                            line.stage(from).title(),
                            line.stage(action.to()).title(),
                            LineWords.of(action.by()))));
                }
            }
        }
        String all = String.join("zh".equals(locale.getLanguage()) ? "；" : "; ", ways);
        return in(Wording.of(
                "diagram.description", line.stages().size(), line.actions().size(), all));
    }

    String beginning() {
        return in(
                line.internal()
                        ? Wording.of("diagram.opened")
                        : Wording.of("diagram.filed", LineWords.of(line.filedBy())));
    }

    /** Holder and limits. */
    List<String> under(Stage stage) {
        List<String> under = new ArrayList<>();
        if (stage.holder() != null) {
            under.add(in(LineWords.of(stage.holder())));
        }
        if (stage.within() != null) {
            under.add(in(LineWords.of(stage.within())));
        }
        if (stage.urgent() != null) {
            under.add(in(Wording.of("within.urgent", LineWords.of(stage.urgent()))));
        }
        return under;
    }

    /** {@code Return (handler) at most 2}. */
    String on(Action action) {
        boolean chinese = "zh".equals(locale.getLanguage());
        StringBuilder label = new StringBuilder(in(action.title()))
                .append(chinese ? "（" : " (")
                .append(in(LineWords.of(action.by())))
                .append(chinese ? "）" : ")");
        List<Bilingual> more = new ArrayList<>();
        if (action.atMost() != null) {
            more.add(Wording.of("diagram.at-most", action.atMost()));
        }
        if (line.wayOut(action.name())) {
            more.add(Wording.of("diagram.way-out"));
        }
        if (action.unchecked()) {
            more.add(Wording.of("diagram.sample", action.samplePercent()));
        }
        if (action.sign() != null) {
            more.add(Wording.of("diagram.signed"));
        }
        more.forEach(words -> label.append(" · ").append(in(words)));
        return label.toString();
    }
}
