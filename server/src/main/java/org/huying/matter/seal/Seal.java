package org.huying.matter.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.huying.base.DistrictCode;

/**
 * A seal.
 *
 * @param number counts from 1 without a gap
 * @param count how many events are under it
 * @param root the hash over them
 * @param accessSeq the place of the last record of the access ledger, whose chain is sealed with it
 * @param accessHash its hash, hexadecimal
 * @param prev the hash of the seal before it; zeros for the first
 */
public record Seal(
        DistrictCode district,
        long number,
        Instant at,
        int count,
        byte[] root,
        long accessSeq,
        String accessHash,
        byte[] prev) {

    /** What the first seal follows. */
    public static final byte[] BEGINNING = new byte[32];

    public Seal {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is signed. */
    public byte[] hash() {
        HexFormat hex = HexFormat.of();
        String text = "huying seal 1\n" + district + '\n' + number + '\n' + at + '\n' + count + '\n'
                + hex.formatHex(root) + '\n' + accessSeq + '\n' + accessHash + '\n' + hex.formatHex(prev) + '\n';
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
