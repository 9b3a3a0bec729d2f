package org.huying.history;

import java.util.List;

/** What the door answered. */
sealed interface Answer {

    record Done(int version, String stage, boolean repeated) implements Answer {}

    record Refused() implements Answer {}

    /** @param since the marks of what has happened since the version that was seen */
    record Stale(int version, String stage, List<String> since) implements Answer {}

    record KeyReused() implements Answer {}

    record Seen(int version, String stage) implements Answer {}

    /** @param marks of all events, in their order */
    record Ledger(List<String> marks) implements Answer {}
}
