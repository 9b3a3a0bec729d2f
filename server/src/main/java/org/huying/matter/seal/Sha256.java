package org.huying.matter.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What seals are hashed with; events say themselves which function they use. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    static byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }
}
