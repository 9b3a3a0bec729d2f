package org.huying.district;

import org.huying.base.Bilingual;

/** Whether the duty lists let a unit take something. */
public sealed interface DutyVerdict {

    /** No list keeps it from the unit. */
    record Allowed() implements DutyVerdict {}

    /**
     * A list keeps it from the unit.
     *
     * @param list the name of the list that refuses
     * @param entry the entry of a negative list, as line/category; {@code -} where a positive list has none
     * @param why words for the one who tried
     */
    record RefusedBy(Bilingual list, String entry, Bilingual why) implements DutyVerdict {}
}
