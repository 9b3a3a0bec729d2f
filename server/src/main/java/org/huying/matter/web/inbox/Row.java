package org.huying.matter.web.inbox;

import java.time.Instant;
import org.huying.base.Bilingual;
import org.huying.matter.words.ClockWords;
import org.jspecify.annotations.Nullable;

/**
 * A matter in a list.
 *
 * @param stageClock absent when it is closed
 * @param place with the places above it
 * @param spot the name of the place alone
 * @param mine whether the reader has taken it up
 */
public record Row(
        String id,
        String number,
        int version,
        String subject,
        String lineId,
        Bilingual line,
        Bilingual stage,
        Bilingual holder,
        @Nullable Bilingual person,
        boolean mine,
        @Nullable Bilingual place,
        @Nullable Bilingual spot,
        ClockWords.@Nullable Reading stageClock,
        ClockWords.Reading totalClock,
        boolean urgent,
        int urged,
        int supervised,
        Instant filedAt) {}
