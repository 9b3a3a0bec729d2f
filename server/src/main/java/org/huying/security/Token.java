package org.huying.security;

import java.time.Instant;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token of the API as its owner sees it in a list; the secret is not in it.
 *
 * @param label what its owner calls it
 * @param usedAt the last use, to the minute
 * @param reading whether it only lets a program read
 * @param issuedBy who issued it for its owner; null where the owner did
 */
public record Token(
        String id,
        AccountId account,
        String label,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        boolean reading,
        @Nullable PersonId issuedBy) {

    /** Whether it opens the door at that instant, as long as its account does. */
    public boolean holds(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    /** As it was before it was used or revoked. */
    Token asIssued() {
        return new Token(id, account, label, issuedAt, expiresAt, null, null, reading, issuedBy);
    }

    /** A token at the only moment at which its secret is known. */
    public record Issued(Token token, String secret) {

        @Override
        public String toString() {
            return "Issued[" + token.id() + "]";
        }
    }
}
