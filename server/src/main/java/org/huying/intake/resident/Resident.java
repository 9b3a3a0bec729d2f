package org.huying.intake.resident;

import java.time.Instant;
import java.util.Locale;
import org.huying.security.RequesterId;

/**
 * Somebody who has an account.
 *
 * @param stamp rises with each change of password; sessions of an older one have ended
 * @param requester who they are, by reference into the vault
 */
public record Resident(ResidentId id, Kind kind, int stamp, RequesterId requester, Instant since) {

    /** For whom the account is. */
    public enum Kind {
        PERSON,
        COMPANY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A person where it is not said otherwise. */
        public static Kind of(String word) {
            return COMPANY.word().equals(word) ? COMPANY : PERSON;
        }
    }
}
