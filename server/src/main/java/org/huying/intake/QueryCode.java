package org.huying.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * With it a resident follows a matter without an account: sixteen characters, 80 bits, in groups that can be read out on
 * the telephone ({@code 7K3M-Q9TX-4HWE-2RVN}). It is shown once and kept only as a hash.
 *
 * <p>The alphabet is Crockford's base 32, which has no I, L, O and U; who types those is understood.
 */
public final class QueryCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final String characters;

    private QueryCode(String characters) {
        this.characters = characters;
    }

    /**
     * The code of a filing, drawn from the form's own random token, so that sending a form twice shows the same code and
     * neither is stored.
     */
    static QueryCode of(FormToken token) {
        byte[] hash = sha256("query-code|" + token.value());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(hash[i] & 31));
        }
        return new QueryCode(code.toString());
    }

    /** What somebody typed, with the forgiveness that reading aloud and small print need; none if it cannot be one. */
    public static Optional<QueryCode> find(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean fits = plain.length() == LENGTH && plain.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
        return fits ? Optional.of(new QueryCode(plain)) : Optional.empty();
    }

    /** What is stored of it. With 80 random bits a plain hash cannot be searched; the matter's number salts it. */
    byte[] hash(String number) {
        return sha256("query-hash|" + number + "|" + characters);
    }

    boolean matches(byte[] stored, String number) {
        return MessageDigest.isEqual(stored, hash(number));
    }

    /** The code in its groups, to be shown. */
    public String shown() {
        return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryCode code && code.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    /** Says nothing: codes do not belong in logs. */
    @Override
    public String toString() {
        return "QueryCode[hidden]";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
