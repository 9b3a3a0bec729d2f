package org.huying.workreport;

import java.util.List;
import org.huying.workreport.figure.FigureReader;
import org.huying.workreport.outline.Outline;
import org.huying.workreport.outline.Outliner;
import org.huying.workreport.source.Page;

/** The door. */
public final class WorkReports {

    private final Dictionaries words;
    private final Outliner outliner;
    private final FigureReader figures;

    private WorkReports(Dictionaries words) {
        this.words = words;
        outliner = new Outliner(words);
        figures = new FigureReader(words);
    }

    public static WorkReports with(Dictionaries words) {
        return new WorkReports(words);
    }

    public Report report(String text) {
        Page page = Page.of(text, words);
        Outline outline = outliner.read(page.body());
        List<Figure> read = figures.read(outline.sentences(), text);
        return new Report(text, new Meta(null, null, null, null, null, null, null, null, null, null), outline.headings(), read,
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
