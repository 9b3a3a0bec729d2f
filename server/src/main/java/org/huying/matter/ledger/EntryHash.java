package org.huying.matter.ledger;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import org.huying.base.DistrictCode;

/**
 * The hash of an {@link Entry}, made from the bytes of its columns without making the entry. The header is written line
 * by line, in the order in which an entry has them; a line cannot hold a line feed. For one thread.
 */
public final class EntryHash {

    private static final int MOST = 4_096;
    private static final int LONGEST_NUMBER = 20;

    private final byte[] district;
    private final Map<Digest, MessageDigest> hashing = new EnumMap<>(Digest.class);
    private final byte[] header = new byte[MOST];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private MessageDigest current = hashing(Digest.SHA_256);
    private int end;

    public EntryHash(DistrictCode district) {
        this.district = (district.value() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if no hash function has the number */
    public EntryHash start(int digest, byte[] previous) {
        current = hashing(Digest.of(digest));
        current.update(previous);
        end = 0;
        append("huying event ".getBytes(StandardCharsets.US_ASCII));
        line(digest);
        append(district);
        return this;
    }

    public EntryHash line(long number) {
        number(number);
        header[end++] = '\n';
        return this;
    }

    /** @throws IllegalArgumentException if it is no line */
    public EntryHash line(byte[] bytes, int from, int length) {
        if (end + length + 4 * LONGEST_NUMBER > MOST) {
            throw new IllegalArgumentException("a header is not as long as this");
        }
        for (int at = from; at < from + length; at++) {
            if (bytes[at] == '\n') {
                throw new IllegalArgumentException("a line of a header has no line feed");
            }
        }
        System.arraycopy(bytes, from, header, end, length);
        end += length;
        header[end++] = '\n';
        return this;
    }

    public EntryHash line(int one, int two, int three) {
        number(one);
        header[end++] = ' ';
        number(two);
        header[end++] = ' ';
        return line(three);
    }

    /** Ends with the body and puts the hash into an array of its length. */
    public void body(byte[] body, int from, int length, byte[] into) {
        current.update(header, 0, end);
        current.update(body, from, length);
        try {
            current.digest(into, 0, Digest.BYTES);
        } catch (DigestException tooShort) {
            throw new IllegalArgumentException("a hash has " + Digest.BYTES + " bytes", tooShort);
        }
    }

    private void append(byte[] bytes) {
        System.arraycopy(bytes, 0, header, end, bytes.length);
        end += bytes.length;
    }

    private void number(long number) {
        if (number < 0) {
            append(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        int from = LONGEST_NUMBER;
        long rest = number;
        do {
            digits[--from] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        System.arraycopy(digits, from, header, end, LONGEST_NUMBER - from);
        end += LONGEST_NUMBER - from;
    }

    private MessageDigest hashing(Digest digest) {
        return hashing.computeIfAbsent(digest, Digest::start);
    }
}
