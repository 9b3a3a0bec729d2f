package org.huying.matter.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The hash functions that a chain may be made with. Each event says which; a district may change over. */
public enum Digest {
    /** FIPS 180-4. */
    SHA_256(1, "SHA-256"),
    /** GB/T 32905-2016, for districts that must use national algorithms. */
    SM3(2, "SM3");

    /** The length of the hashes of all of them, in bytes. */
    public static final int BYTES = 32;

    private static final BouncyCastleProvider NATIONAL = new BouncyCastleProvider();

    private final int code;
    private final String algorithm;

    Digest(int code, String algorithm) {
        this.code = code;
        this.algorithm = algorithm;
    }

    /** What is stored. */
    int code() {
        return code;
    }

    public static Digest of(int code) {
        return switch (code) {
            case 1 -> SHA_256;
            case 2 -> SM3;
            default -> throw new IllegalArgumentException("no hash function has the number " + code);
        };
    }

    public MessageDigest start() {
        try {
            return this == SHA_256
                    ? MessageDigest.getInstance(algorithm)
                    : MessageDigest.getInstance(algorithm, NATIONAL);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no " + algorithm, missing);
        }
    }
}
