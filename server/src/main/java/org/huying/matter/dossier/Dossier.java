package org.huying.matter.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.matter.web.sheet.MatterSheet;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * All of a matter, on paper.
 *
 * @param sheet what its page shows to the same reader, the oldest entry first
 * @param holders who held it from when
 * @param hashes of the entries of its ledger, by their numbers, hexadecimal
 * @param digest the algorithm of the last of them
 * @param pictures where the pictures come from, by the ids of the files; those that cannot be shown are missing
 * @param asked who had the dossier made, and when
 * @param simulated whether it is a paper of a demo, and must say so on each of its pages
 */
public record Dossier(
        MatterSheet sheet,
        Bilingual district,
        Instant filed,
        @Nullable Instant closed,
        List<Holding> holders,
        Map<Integer, String> hashes,
        String digest,
        @Nullable Sealing seal,
        Map<String, String> pictures,
        Bilingual asked,
        Instant made,
        boolean simulated) {

    public Dossier {
        holders = List.copyOf(holders);
        hashes = Map.copyOf(hashes);
        pictures = Map.copyOf(pictures);
    }

    /** A unit that held the matter, since an event. */
    public record Holding(
            Instant from, int seq, Bilingual unit, @Nullable Bilingual person, Phrase why) {}

    /** The seal over the last entry, and so over all of them. */
    public record Sealing(long number, Instant at, String hash, String key, String signature) {}

    public String hash(int seq) {
        return hashes.getOrDefault(seq, "");
    }

    /** As much of a hash as people compare. */
    public String shortHash(int seq) {
        String whole = hash(seq);
        return whole.substring(0, Math.min(12, whole.length()));
    }

    /** The hash of the last entry. */
    public String head() {
        return hash(sheet.version());
    }

    public Dossier with(Map<String, String> others) {
        return new Dossier(
                sheet, district, filed, closed, holders, hashes, digest, seal, others, asked, made, simulated);
    }
}
