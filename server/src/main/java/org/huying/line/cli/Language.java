package org.huying.line.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the two languages is spoken. */
final class Language {

    /** The languages of the product. */
    enum Of {
        zh,
        en
    }

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "${COMPLETION-CANDIDATES} (default: the terminal's, else English)")
    private @Nullable Of of;

    Locale locale() {
        if (of != null) {
            return Locale.of(of.name());
        }
        return "zh".equals(Locale.getDefault().getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }
}
