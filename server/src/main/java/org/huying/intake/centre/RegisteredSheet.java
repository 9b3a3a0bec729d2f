package org.huying.intake.centre;

import org.huying.base.Bilingual;
import org.huying.matter.words.ClockWords;
import org.jspecify.annotations.Nullable;

/**
 * What is read out to a caller at the end of a call, and what the operator can do next.
 *
 * @param clock the time limit of the whole; absent where it is closed already
 * @param into the number of the matter that it was added to
 * @param undo the action by which it can be taken back, if the line lets the operator
 */
public record RegisteredSheet(
        Receipt receipt,
        String number,
        String subject,
        String lineId,
        Bilingual line,
        Bilingual stage,
        Bilingual holder,
        ClockWords.@Nullable Reading clock,
        @Nullable String into,
        @Nullable Undo undo) {

    /**
     * How a registration is taken back.
     *
     * @param corrects whether it puts words right and ends nothing
     */
    public record Undo(String action, Bilingual title, boolean corrects, int version, String key) {}
}
