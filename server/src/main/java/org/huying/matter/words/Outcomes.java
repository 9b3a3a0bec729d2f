package org.huying.matter.words;

import org.huying.line.Line;
import org.huying.line.Need;

/** What came of a matter, as the line's closing actions name it. */
public final class Outcomes {

    private Outcomes() {}

    public static Phrase title(Line line, String outcome) {
        return line.actions().values().stream()
                .flatMap(action -> action.needs().stream())
                .filter(need -> need.type() == Need.Type.CHOICE)
                .flatMap(need -> need.allowed().stream())
                .filter(choice -> choice.value().equals(outcome))
                .map(choice -> Phrase.said(choice.title()))
                .findFirst()
                .orElseGet(() -> Phrase.said(outcome));
    }
}
