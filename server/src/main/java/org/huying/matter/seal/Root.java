package org.huying.matter.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * One hash over all that lies under a seal: each event's matter, number and hash, in this order, and after the last of
 * them the marks. Can be used again once it was asked for.
 */
public final class Root {

    private static final int HASH = 32;
    private static final int EVENT = Long.BYTES + Integer.BYTES + HASH;

    private final MessageDigest hashing = Sha256.start();
    private final ByteBuffer waiting = ByteBuffer.allocate(256 * EVENT);

    public void add(long matter, int seq, byte[] hashes, int from) {
        if (waiting.remaining() < EVENT) {
            drain();
        }
        waiting.putLong(matter).putInt(seq).put(hashes, from, HASH);
    }

    /** @param under what was sealed; of seals from before marks were made, those are no part of it */
    public byte[] hash(Under under) {
        drain();
        if (under.marked()) {
            hashing.update(under.marks());
        }
        return hashing.digest();
    }

    private void drain() {
        hashing.update(waiting.array(), 0, waiting.position());
        waiting.clear();
    }
}
