package org.huying.matter.tally;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huying.base.DistrictCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes all tallies of a district from its ledger, or holds those that are kept against it. Several read stretches of the
 * ledger and fold them, one writes. Commands go on meanwhile; what they append waits, and is tallied afterwards.
 */
@Component
public final class Rebuild {

    /** So many ids are read in one go: enough to be worth a statement, few enough to be held in memory. */
    private static final long EACH = 20_000;

    /** What a cell takes in memory, in bytes, with room for everything else beside it eight times over. */
    private static final long OF_MEMORY = 2_048;

    /** So many cells are held in memory before they are put aside, which costs adding them up by a statement. */
    private static final int CELLS = (int) Math.clamp(Runtime.getRuntime().maxMemory() / OF_MEMORY, 100_000, 4_000_000);

    private static final int READERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 6);

    private final RebuildStore store;
    private final Tallies tallies;
    private final long each;
    private final int cells;

    @Autowired
    Rebuild(RebuildStore store, Tallies tallies) {
        this(store, tallies, EACH, CELLS);
    }

    Rebuild(RebuildStore store, Tallies tallies, long each, int cells) {
        this.store = store;
        this.tallies = tallies;
        this.each = each;
        this.cells = cells;
    }

    /** Throws the tallies away and makes them anew; how many events that were. */
    public long rebuild(DistrictCode district, Instant now) {
        return store.alone(district, false, making -> {
            long events = make(making);
            making.made(now, events);
            return events;
        });
    }

    /** Makes them where they were never made: on the first start after they came to be. */
    public void rebuildIfMissing(DistrictCode district, Instant now) {
        if (!tallies.made(district)) {
            rebuild(district, now);
        }
    }

    /** The first thing that is kept otherwise than it follows from the ledger, if there is one. */
    public Optional<Difference> verify(DistrictCode district) {
        return store.alone(district, true, making -> {
            make(making);
            return making.difference();
        });
    }

    /** A stretch of the ledger that was read. */
    private record Part(Folded folded, long events) {}

    private long make(RebuildStore.Making making) {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            Iterator<RebuildStore.Range> ranges = making.ranges(each).iterator();
            Deque<Future<Part>> reading = new ArrayDeque<>();
            Changes changes = new Changes();
            long events = 0;
            while (ranges.hasNext() || !reading.isEmpty()) {
                while (ranges.hasNext() && reading.size() <= READERS) {
                    RebuildStore.Range range = ranges.next();
                    reading.add(readers.submit(() -> read(making, range)));
                }
                Part part = got(reading.remove());
                events += part.events();
                making.keep(part.folded());
                changes.add(part.folded().changes());
                if (changes.size() > cells) {
                    making.putAside(changes);
                    changes = new Changes();
                }
            }
            making.keep(changes);
            return events;
        } finally {
            readers.shutdownNow();
        }
    }

    private static Part read(RebuildStore.Making making, RebuildStore.Range range) {
        Folded folded = new Folded();
        return new Part(folded, making.read(range, folded));
    }

    private static Part got(Future<Part> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("making tallies was interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the ledger could not be read", failure.getCause());
        }
    }
}
