package org.huying.bench.loop.peers;

import java.util.Locale;

/** How an engine is set up. */
public enum Manner {
    /** As its manual recommends for production. */
    MANUAL,
    /** With everything off that the loop does not need; the history of who, when and what stays. */
    LEAN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
