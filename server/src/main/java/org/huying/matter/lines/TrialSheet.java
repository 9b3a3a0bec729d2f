package org.huying.matter.lines;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.line.LineFiles;
import org.huying.line.LineTrial;
import org.jspecify.annotations.Nullable;

/**
 * A definition that was brought and is not in force yet: what is wrong with it, or what it would change.
 *
 * @param title of the line as it is in force, or its id where it is new
 * @param diagram of the line as it would be
 * @param open how many matters are open under the editions before it
 * @param refusal why it was not published
 */
public record TrialSheet(
        LineTrial trial,
        Bilingual title,
        @Nullable String diagram,
        @Nullable DifferenceSheet difference,
        List<LineSheet.Edition> editions,
        @Nullable Refusal refusal) {

    public TrialSheet {
        editions = List.copyOf(editions);
    }

    public String text(String name) {
        return trial.files().texts().getOrDefault(name, "");
    }

    public String yaml() {
        return text(LineFiles.LINE);
    }

    public String categories() {
        return text(LineFiles.CATEGORIES);
    }

    public String id() {
        return trial.files().folder();
    }

    public boolean fresh() {
        return trial.base() == 0;
    }
}
