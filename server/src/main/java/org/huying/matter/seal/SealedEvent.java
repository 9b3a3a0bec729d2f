package org.huying.matter.seal;

import java.util.Comparator;

/** An event that is put under a seal: its place and its hash. */
record SealedEvent(long matter, int seq, byte[] hash) {

    /** The order in which a seal counts them. */
    static final Comparator<SealedEvent> ORDER =
            Comparator.comparingLong(SealedEvent::matter).thenComparingInt(SealedEvent::seq);
}
