package org.huying.matter;

/**
 * How many matters a query finds.
 *
 * @param more whether there are, or may be, more than these, which nobody counted
 */
public record Total(long matters, boolean more) {

    public static final Total NONE = new Total(0, false);

    /** Of as many at least as are seen. */
    public Total atLeast(long seen) {
        return matters >= seen ? this : new Total(seen, more);
    }
}
