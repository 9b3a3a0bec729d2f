package org.huying.security;

import java.time.Instant;
import java.util.Locale;
import org.huying.base.PersonId;

/**
 * What was done to an account or to a token of it, by whom; it is never changed.
 *
 * @param by the person who did it; on the terminal, the login name there
 * @param detail what else there is to say: a token's name
 */
public record AccountRecord(long seq, Instant at, PersonId by, Deed deed, AccountId account, String detail) {

    /** What can be done to an account. */
    public enum Deed {
        CREATED,
        PASSWORD_SET,
        PASSWORD_RESET,
        LOCKED,
        UNLOCKED,
        SIGNED_OUT,
        TOKEN_ISSUED,
        TOKEN_REVOKED;

        /** As it is kept, and as the message bundles call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Deed of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
