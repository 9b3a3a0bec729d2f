package org.huying.matter.web.inbox;

import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.matter.Total;
import org.huying.matter.web.FormField.Group;
import org.huying.matter.web.LineChoice;
import org.huying.matter.web.views.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * A list of matters as a page shows it.
 *
 * @param filter what the reader asked for
 * @param wrong what of it nobody understands, by its name
 * @param meant the place and the unit that are meant
 * @param counts how many stand where, for the filter without its stage
 * @param choices what can be chosen from
 * @param total how many there are, counted up to {@link #MOST} at most
 * @param previous the address of the page before this one
 * @param next the address of the page after this one
 * @param views the reader's own views
 * @param key for the form that saves a view
 * @param partial whether words were searched for while not all matters are found by them
 * @param acts whether the reader may act on matters at all
 */
public record Inbox(
        Filter filter,
        Map<String, Bilingual> wrong,
        Map<String, Bilingual> meant,
        List<Count> counts,
        Choosing choices,
        List<Row> rows,
        Total total,
        long overdue,
        @Nullable String previous,
        @Nullable String next,
        List<SavedView> views,
        String key,
        boolean partial,
        boolean acts) {

    /** How far a total is counted, and how many rows an export has at most. */
    public static final int MOST = 10_000;

    public static final int PAGE = 50;

    /** How many open matters stand in a stage. */
    public record Count(String line, Bilingual lineTitle, String stage, Bilingual title, long matters, long overdue) {}

    /** The lines to choose from, and the categories of the chosen one. */
    public record Choosing(List<LineChoice> lines, List<Group> categories) {}

    public boolean is(SavedView view) {
        return view.query().equals(filter.query());
    }

    public boolean ofTheirOwn() {
        return views.stream().anyMatch(this::is);
    }

    public String at(Count count) {
        return filter.with("line", count.line()).with("stage", count.stage()).address();
    }

    public boolean at(String line, String stage) {
        return filter.get("line").equals(line) && filter.get("stage").equals(stage);
    }
}
