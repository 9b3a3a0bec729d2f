package org.huying.district;

import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a duty list.
 *
 * @param line a line's id, or {@code *} for all lines
 * @param category the beginning of a category code: {@code 15} stands for all of major class 15; empty for every category
 * @param why the words of the list
 */
public record DutyEntry(String line, String category, Bilingual why) {

    public static final String ANY_LINE = "*";

    /** Whether it is certain that the entry means this; what is null is not known yet. */
    boolean surelyMeans(@Nullable String otherLine, @Nullable String otherCategory) {
        boolean sameLine = line.equals(ANY_LINE) || line.equals(otherLine);
        boolean sameCategory = category.isEmpty() || (otherCategory != null && otherCategory.startsWith(category));
        return sameLine && sameCategory;
    }

    /** Whether the entry could mean this once line and category are known. */
    boolean mayMean(@Nullable String otherLine, @Nullable String otherCategory) {
        boolean sameLine = otherLine == null || line.equals(ANY_LINE) || line.equals(otherLine);
        return sameLine && (otherCategory == null || otherCategory.startsWith(category));
    }

    @Override
    public String toString() {
        return line + "/" + (category.isEmpty() ? "*" : category);
    }
}
