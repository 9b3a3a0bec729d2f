package org.huying.platform;

import java.util.List;

/** What waits for whoever is signed in, as figures on the front page; a module contributes it as a bean. */
@FunctionalInterface
public interface Waiting {

    List<Figure> of(Reader reader);

    /** How a figure is to be taken. */
    enum Tone {
        CALM,
        SOON,
        LATE
    }

    /**
     * A figure that leads to what it counts.
     *
     * @param textKey what it counts, in the message bundles
     * @param more whether there are, or may be, more than these
     */
    record Figure(String textKey, long value, boolean more, String href, Tone tone) {

        public String toneWord() {
            return tone.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
