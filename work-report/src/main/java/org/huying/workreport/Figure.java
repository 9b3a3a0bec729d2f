package org.huying.workreport;

import org.jspecify.annotations.Nullable;

/**
 * One quantified statement.
 *
 * @param part the part of the report in which it stands
 * @param mode reached or promised
 * @param name the indicator or object in the report's own words, without numbers; with the verb where it tells kinds
 *     apart (新增停车泊位)
 * @param value in units of {@code unit}, with 万 and 亿 folded in: 36.5万平方米 is 365,000; the lower bound of a range
 * @param unit as written, 个 dropped before 工作日 and 百分点; empty where there is none
 * @param qualifier how exactly it is meant
 * @param change what the value says of the indicator
 * @param completes percent of the year's target that this statement says is done (占全年任务的71.3%), or null where the
 *     value is no share of a target
 * @param text an exact substring of the report's text that holds name and figure
 * @param start where {@code text} begins, in characters (Unicode code points) from the beginning of the text
 */
public record Figure(
        Part part,
        Mode mode,
        String name,
        double value,
        String unit,
        Qualifier qualifier,
        Change change,
        @Nullable Double completes,
        String text,
        int start) {

    /** The same counted from elsewhere. */
    Figure at(int other) {
        return new Figure(part, mode, name, value, unit, qualifier, change, completes, text, other);
    }
}
