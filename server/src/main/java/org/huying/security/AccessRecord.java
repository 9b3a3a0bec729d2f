package org.huying.security;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.huying.security.keys.Mac256;

/**
 * An entry in its place in the chain.
 *
 * @param seq counts from 1 without gaps
 * @param prev hash of the record before, in hexadecimal; of nothing for the first
 * @param hash SHA-256 over place, entry and {@code prev}, in hexadecimal
 */
public record AccessRecord(long seq, AccessEntry entry, String prev, String hash) {

    static final String FIRST = HexFormat.of().formatHex(Mac256.sha256(new byte[0]));

    static AccessRecord after(AccessLedger.Head head, AccessEntry entry) {
        long seq = head.seq() + 1;
        return new AccessRecord(seq, entry, head.hash(), hash(seq, entry, head.hash()));
    }

    /** Whether the hash is that of what is written here. */
    boolean unchanged() {
        return hash.equals(hash(seq, entry, prev));
    }

    /** Every field with its length before it, so that no two different records have the same bytes. */
    private static String hash(long seq, AccessEntry entry, String prev) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String field : List.of(
                "huying access 1",
                entry.district().value(),
                Long.toString(seq),
                micros(entry.at()),
                entry.deed().name(),
                entry.account().value(),
                entry.person().value(),
                entry.requester().value(),
                entry.matter(),
                entry.reason(),
                prev)) {
            byte[] text = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return HexFormat.of().formatHex(Mac256.sha256(bytes.toByteArray()));
    }

    private static String micros(Instant at) {
        return Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
    }
}
