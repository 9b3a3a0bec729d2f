package org.huying.matter.counted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How coarsely counts by key and day may be told: whoever adds them up anyway need not be told each of a hundred thousand.
 *
 * @param areas what keys may be told as; a key that is not among them is told as itself
 * @param starts in their order, days as which all from one to before the next may be told; empty where each is told apart
 * @param months whether the days of a whole month may be told as its first
 */
public record Coarseness(Map<String, String> areas, List<LocalDate> starts, boolean months) {

    /** Every key and every day. */
    public static final Coarseness NONE = new Coarseness(Map.of(), List.of(), false);

    public Coarseness {
        areas = Map.copyOf(areas);
        starts = List.copyOf(starts);
    }
}
