package org.huying.history;

import org.jspecify.annotations.Nullable;

/** What a client asks of one of the matters of a history. */
sealed interface Call {

    /** Which of them, counted from 0. */
    int matter();

    /** Where it stands. */
    record Look(int matter) implements Call {}

    /** All that happened to it. */
    record Read(int matter) implements Call {}

    /**
     * Something to be done.
     *
     * @param mark what the ledger says of it
     * @param expected the version that the client saw last, where it says so
     * @param key its idempotency key, where it has one
     */
    record Act(
            int matter,
            String action,
            String mark,
            @Nullable Integer expected,
            @Nullable String key) implements Call {

        /** What a key stands for: everything but the key. */
        String body() {
            return matter + " " + action + " " + mark + " " + expected;
        }
    }
}
