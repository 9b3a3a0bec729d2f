package org.huying.indicator.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.indicator.Question;
import org.huying.matter.counted.CountQuery;
import org.jspecify.annotations.Nullable;

/** Reads where on the map: {@code none} for no known point, or a cell as {@code degrees,x,y}. */
final class Sites {

    private static final Pattern CELL = Pattern.compile("(0\\.[0-9]{1,12}),(-?[0-9]{1,9}),(-?[0-9]{1,9})");

    private Sites() {}

    static Question at(Question question, String cell) {
        CountQuery.Site site = read(cell);
        return site == null ? question : at(question, site);
    }

    static Question at(Question question, CountQuery.Site site) {
        return question.at(site);
    }

    /** Those of which no point is known. */
    static Question unknown(Question question) {
        return at(question, new CountQuery.Site.Unknown());
    }

    private static CountQuery.@Nullable Site read(String cell) {
        if (cell.equals("none")) {
            return new CountQuery.Site.Unknown();
        }
        Matcher said = CELL.matcher(cell);
        return said.matches() && Double.parseDouble(said.group(1)) > 0
                ? new CountQuery.Site.Cell(
                        Double.parseDouble(said.group(1)),
                        Integer.parseInt(said.group(2)),
                        Integer.parseInt(said.group(3)))
                : null;
    }
}
