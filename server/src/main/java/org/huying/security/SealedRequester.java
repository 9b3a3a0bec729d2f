package org.huying.security;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the vault: what is sealed of a requester, or the day on which its key was destroyed. */
record SealedRequester(
        RequesterId id,
        Map<IdentityPart, byte[]> parts,
        @Nullable Instant erasedAt) {

    SealedRequester {
        Map<IdentityPart, byte[]> copy = new EnumMap<>(IdentityPart.class);
        copy.putAll(parts);
        parts = copy;
    }

    boolean erased() {
        return erasedAt != null;
    }
}
