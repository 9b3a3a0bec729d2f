package org.huying.matter.seal;

import java.util.Comparator;

/** An event under a seal: its place and its hash. */
public record SealedEvent(long matter, int seq, byte[] hash) {

    /** The order in which a seal counts them. */
    public static final Comparator<SealedEvent> ORDER =
            Comparator.comparingLong(SealedEvent::matter).thenComparingInt(SealedEvent::seq);
}
