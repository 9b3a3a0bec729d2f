package org.huying.line;

import java.util.Locale;

/** The six phases that the stages of all lines map onto, in their order. */
public enum Phase {
    INTAKE,
    ASSIGNING,
    HANDLING,
    CHECKING,
    ANSWERING,
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean open() {
        return this != CLOSED;
    }
}
