package org.huying.workreport.numeral;

import org.huying.workreport.Qualifier;

/**
 * A number with its measure word, as it stands in a sentence.
 *
 * @param from where it begins in the sentence
 * @param unitEnd where its measure word ends
 * @param to where it ends with what follows the measure word (以上, 左右)
 * @param value with 万 and 亿 folded in; the lower bound of a range
 * @param unit the measure word, empty where there is none
 * @param scaled whether 万 or 亿 or the like was folded in
 * @param arabic whether it is written in Arabic digits
 * @param bare whether its numeral is a scale alone: 千亿, 百家
 * @param suffix what follows the measure word: 以上, 左右, or nothing
 * @param qualifier what 余, 多 or the suffix say
 */
public record Measure(
        int from,
        int unitEnd,
        int to,
        double value,
        String unit,
        boolean scaled,
        boolean arabic,
        boolean bare,
        String suffix,
        Qualifier qualifier) {

    /** The same with an earlier beginning and its lower bound. */
    Measure down(int start, double low) {
        return new Measure(start, unitEnd, to, low, unit, scaled, arabic, bare, suffix, qualifier);
    }

    /** The same in another unit. */
    public Measure with(String other) {
        return new Measure(from, unitEnd, to, value, other, scaled, arabic, bare, suffix, qualifier);
    }
}
