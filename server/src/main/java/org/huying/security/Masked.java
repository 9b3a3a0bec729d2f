package org.huying.security;

import org.jspecify.annotations.Nullable;

/** A requester as everybody may see it: 王**, 138****1234. */
public record Masked(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String idNumber,
        boolean erased) {

    /** What is left when the key has been destroyed. */
    public static final Masked ERASED = new Masked(null, null, null, true);

    static Masked of(Identity identity) {
        return new Masked(name(identity.name()), phone(identity.phone()), idNumber(identity.idNumber()), false);
    }

    private static @Nullable String name(@Nullable String name) {
        if (name == null) {
            return null;
        }
        int first = name.offsetByCodePoints(0, 1);
        int hidden = Math.clamp(name.codePointCount(first, name.length()), 1, 3);
        return name.substring(0, first) + "*".repeat(hidden);
    }

    /** Three leading digits tell the carrier, four trailing ones let a caller be recognised (138****1234). */
    static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        return phone.length() < 11 ? keep(phone, 0, 2) : keep(phone, 3, 4);
    }

    /** The last four digits of an ID number are asked for as a proof elsewhere, so they stay hidden. */
    static @Nullable String idNumber(@Nullable String idNumber) {
        return idNumber == null ? null : keep(idNumber, 3, 1);
    }

    private static String keep(String text, int head, int tail) {
        int hidden = text.length() - head - tail;
        if (hidden < 4) {
            return "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }
}
