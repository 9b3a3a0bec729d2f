package org.huying.intake.standing;

import java.time.Instant;
import org.huying.base.Bilingual;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Phrase;

/**
 * Where a matter stands, in plain words.
 *
 * @param holder the unit that answers for it now
 * @param clock until when the whole matter must be done
 */
public record Standing(
        String id,
        String number,
        String subject,
        Instant filedAt,
        Phrase words,
        Bilingual holder,
        boolean open,
        ClockWords.Reading clock) {}
