package org.huying.indicator.cli;

import java.util.List;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.line.Finding;
import org.huying.platform.Terminal;

/** Tells what is wrong in definitions, a line each. */
final class Findings {

    private Findings() {}

    static void tell(Terminal terminal, List<Finding> findings) {
        findings.forEach(
                finding -> terminal.say(new Bilingual(finding.text(Locale.CHINESE), finding.text(Locale.ENGLISH))));
    }
}
