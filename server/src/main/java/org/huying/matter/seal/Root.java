package org.huying.matter.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** One hash over all events under a seal, in the order of matter and seq. */
public final class Root {

    private final MessageDigest hashing = Sha256.start();
    private int count;

    public void add(SealedEvent event) {
        hashing.update(ByteBuffer.allocate(12)
                .putLong(event.matter())
                .putInt(event.seq())
                .array());
        hashing.update(event.hash());
        count++;
    }

    public int count() {
        return count;
    }

    /** Can be asked once. */
    public byte[] hash() {
        return hashing.digest();
    }
}
