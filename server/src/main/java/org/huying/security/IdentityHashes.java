package org.huying.security;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.huying.security.keys.Mac256;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes by which a requester is found again. A plain hash of a phone number can be undone by trying them all;
 * this one cannot without the key.
 *
 * @param phone of the number alone, however it was written
 * @param idNumber of the number alone
 * @param same of all four parts together; none without a phone or ID number, for a name alone is no person
 */
record IdentityHashes(
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String same) {

    static IdentityHashes of(Identity identity, Mac256 mac) {
        String phone = identity.phone() == null ? null : phone(identity.phone(), mac);
        String idNumber = identity.idNumber() == null ? null : idNumber(identity.idNumber(), mac);
        return new IdentityHashes(phone, idNumber, same(identity, phone, idNumber, mac));
    }

    /** Found by its parts, but the same as nobody. */
    IdentityHashes apart() {
        return new IdentityHashes(phone, idNumber, null);
    }

    static String phone(String phone, Mac256 mac) {
        String digits = plain(phone).replaceAll("\\D", "");
        String local = digits.replaceFirst("^(00)?86(?=1[3-9]\\d{9}$)", "");
        return hex(mac.of("phone|" + (local.isEmpty() ? plain(phone) : local)));
    }

    static String idNumber(String idNumber, Mac256 mac) {
        return hex(mac.of("id|" + plain(idNumber).replaceAll("[^0-9A-Z]", "")));
    }

    private static @Nullable String same(
            Identity identity, @Nullable String phone, @Nullable String idNumber, Mac256 mac) {
        if (phone == null && idNumber == null) {
            return null;
        }
        String name = identity.name() == null ? "" : plain(identity.name());
        String address = identity.address() == null ? "" : plain(identity.address());
        return hex(mac.of("same|" + phone + "|" + idNumber + "|" + name.length() + "|" + name + address));
    }

    /** One form for full-width and half-width, capital and small, with and without blanks. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
