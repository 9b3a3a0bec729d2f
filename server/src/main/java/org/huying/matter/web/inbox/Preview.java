package org.huying.matter.web.inbox;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of a matter beside the list: enough to decide what to do next.
 *
 * @param last what happened last
 */
public record Preview(
        String id,
        String number,
        int version,
        Bilingual line,
        Bilingual stage,
        String subject,
        String text,
        boolean urgent,
        boolean confidential,
        Bilingual holder,
        @Nullable Bilingual person,
        @Nullable Bilingual place,
        @Nullable Bilingual category,
        ClockWords.@Nullable Reading stageClock,
        ClockWords.Reading totalClock,
        @Nullable Happening last,
        List<Offer> offers) {

    /** Something that happened. */
    public record Happening(java.time.Instant at, Bilingual who, Phrase what) {}

    /**
     * Something the reader may do.
     *
     * @param key the key that begins it; empty where there is none left
     */
    public record Offer(String action, Bilingual title, boolean universal, String key) {}

    public List<Offer> own() {
        return offers.stream().filter(offer -> !offer.universal()).toList();
    }

    public List<Offer> universal() {
        return offers.stream().filter(Offer::universal).toList();
    }
}
