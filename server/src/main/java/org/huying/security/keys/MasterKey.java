package org.huying.security.keys;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key outside the database that wraps the key of each requester. From it come, by purpose: the key that wraps, the
 * key of the hashes by which people are found, and a fingerprint that says which master key this is.
 */
public final class MasterKey {

    private final Mac256 root;
    private final Mac256 finding;

    MasterKey(byte[] secret) {
        if (secret.length != Envelope.KEY_BYTES) {
            throw new IllegalArgumentException("a master key has " + Envelope.KEY_BYTES + " bytes");
        }
        this.root = new Mac256(secret);
        this.finding = new Mac256(root.derive("huying vault find 1"));
    }

    public Envelope wrapping(SecureRandom random) {
        return new Envelope(root.derive("huying vault wrap 1"), random);
    }

    public Mac256 finding() {
        return finding;
    }

    public String fingerprint() {
        return HexFormat.of().formatHex(root.derive("huying vault fingerprint 1"), 0, 16);
    }
}
