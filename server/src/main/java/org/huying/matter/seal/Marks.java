package org.huying.matter.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The marks of events under a seal: the first eight bytes of HMAC-SHA-256 over matter, number and hash, under a key that
 * comes from the sealing key. The seal's signature protects all events under it at once; a mark says of each whether it
 * is the one that was sealed, so that the first bad event can be named even where somebody computed every hash anew.
 */
public final class Marks {

    static final int BYTES = 8;

    private static final String HMAC = "HmacSHA256";
    private static final byte[] PURPOSE = "huying seal mark 1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int HASH = 32;

    private final Mac mac;
    private final ByteBuffer event = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + HASH);

    Marks(PrivateKey sealing) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(sealing.getEncoded(), HMAC));
            mac.init(new SecretKeySpec(mac.doFinal(PURPOSE), HMAC));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + HMAC, missing);
        }
    }

    byte[] of(List<SealedEvent> events) {
        ByteBuffer marks = ByteBuffer.allocate(BYTES * events.size());
        events.forEach(one -> marks.putLong(mark(one.matter(), one.seq(), one.hash(), 0)));
        return marks.array();
    }

    long mark(long matter, int seq, byte[] hashes, int from) {
        event.clear().putLong(matter).putInt(seq).put(hashes, from, HASH);
        return ByteBuffer.wrap(mac.doFinal(event.array())).getLong();
    }
}
