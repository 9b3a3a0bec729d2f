package org.huying.matter.web.sheet;

import java.util.Locale;
import org.huying.matter.event.Event;

/** Which part of what happened a reader wants to see. */
public enum TimelineView {
    ALL,
    /** What moved the matter, its holder or its clocks. */
    DECISIONS,
    /** What people said and brought. */
    WORDS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TimelineView of(String word) {
        return switch (word) {
            case "decisions" -> DECISIONS;
            case "words" -> WORDS;
            default -> ALL;
        };
    }

    boolean shows(Event event) {
        boolean words = switch (event) {
            case Event.Commented said -> true;
            case Event.Attached said -> true;
            case Event.Urged said -> true;
            case Event.Instructed said -> true;
            case Event.Evaluated said -> true;
            case Event.Corrected said -> true;
            default -> false;
        };
        boolean machine = event instanceof Event.Escalated
                || event instanceof Event.DutyMissed
                || event instanceof Event.MilestoneMissed
                || event instanceof Event.SignatureLate;
        return switch (this) {
            case ALL -> true;
            case WORDS -> words;
            case DECISIONS -> !words && !machine;
        };
    }
}
