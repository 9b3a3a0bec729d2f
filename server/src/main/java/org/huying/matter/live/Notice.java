package org.huying.matter.live;

import java.util.List;
import java.util.Map;
import org.huying.matter.MatterId;

/** What a listener hears. */
public sealed interface Notice {

    /**
     * Matters within the listener's scope changed.
     *
     * @param mark from where to go on, on whichever server
     * @param again whether some of it may have been heard before
     */
    record Changed(long mark, List<Change> changes, boolean again) implements Notice {

        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** More changed than can be told one by one; look at everything again. */
    record Everything(long mark) implements Notice {}

    /** Who has matters within the listener's scope open now, besides the listener; nobody where the list is empty. */
    record AtWork(Map<MatterId, List<Present>> present) implements Notice {

        public AtWork {
            present = Map.copyOf(present);
        }
    }

    /** The same account listens from too many windows; this is the one that has listened longest. */
    record TooMany() implements Notice {}

    /** The server stops; listen to another, or later. */
    record Closing() implements Notice {}
}
