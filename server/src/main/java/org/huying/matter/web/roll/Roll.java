package org.huying.matter.web.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The matters of a line that were filed in a year.
 *
 * @param columns the fields of the line that are shown
 * @param sorter the field by which they are summed up; absent where the line has none to choose from
 * @param groups one for each of its values, as far as there are matters of it; the last is the sum
 * @param rows those that the filter leaves
 * @param more whether there are more matters than a roll holds
 */
public record Roll(
        Line line,
        RollFilter filter,
        List<Need> columns,
        @Nullable Need sorter,
        List<Group> groups,
        List<Lead> leads,
        List<Row> rows,
        boolean more) {

    public Roll {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        leads = List.copyOf(leads);
        rows = List.copyOf(rows);
    }

    /** @param value of the field; empty for the sum */
    public record Group(String value, Phrase title, long all, long open, long late, long closed) {}

    /** A unit that leads one of them. */
    public record Lead(String code, Bilingual name) {}

    /**
     * A matter.
     *
     * @param cells in the order of the columns; absent where nothing was written
     * @param lead who leads it, or holds it where nobody does
     * @param outcome what came of it, as its closing says
     * @param satisfied what the one who asked says, once that was said
     * @param closedLate whether it was closed after it was due
     */
    public record Row(
            String id,
            String number,
            String subject,
            List<@Nullable Phrase> cells,
            Bilingual lead,
            Bilingual stage,
            boolean open,
            boolean late,
            Instant due,
            @Nullable Instant closedAt,
            boolean closedLate,
            @Nullable Phrase outcome,
            @Nullable Boolean satisfied,
            List<After> after) {

        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
            after = List.copyOf(after);
        }
    }

    /**
     * A matter that followed from it, such as a look back.
     *
     * @param relapses how often it was found not to hold
     * @param ended how it was closed, by the action that closed it; absent while it is open
     */
    public record After(
            String id,
            Bilingual line,
            Bilingual stage,
            Instant due,
            boolean late,
            int relapses,
            @Nullable Bilingual ended) {}
}
