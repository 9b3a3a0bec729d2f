package org.huying.line.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.line.Finding;
import org.huying.line.Line;
import org.huying.line.LineRule;
import org.huying.line.Wording;

/** What came of a proof, told as compilers do. */
record Told(PrintWriter out, Locale locale) {

    void sound(Line line, int situations) {
        out.println(
                Wording.of("check.sound", line.id(), line.title(), situations).in(locale));
        for (LineRule rule : LineRule.proof()) {
            out.println("  %-4s%s".formatted(rule.word(), rule.title().in(locale)));
        }
    }

    void say(Bilingual words) {
        out.println(words.in(locale));
        out.flush();
    }

    void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            out.println(finding.text(locale));
            if (!finding.path().isEmpty()) {
                out.println("    " + finding.walk());
            }
        }
    }
}
