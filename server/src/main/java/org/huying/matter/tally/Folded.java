package org.huying.matter.tally;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of the ledger, folded: events come in the order of their matters, and within them of their numbers. */
final class Folded {

    private final List<Kept> kept = new ArrayList<>();
    private final List<TallyStore.Before> before = new ArrayList<>();
    private final Changes changes = new Changes();
    private @Nullable History history;
    private long matter;
    private boolean child;

    /** The facts of a matter. */
    record Kept(long matter, Facts facts) {}

    void read(TallyStore.Taken event) {
        if (event.matter() != matter) {
            finish();
            matter = event.matter();
            Glimpse filed = event.glimpse();
            child = filed != null && filed.child();
            history = child ? null : new History(null);
        }
        if (history != null) {
            history.read(event.step(), event.glimpse());
        }
    }

    /** No more will come. */
    void finish() {
        Facts facts = history == null ? null : history.now();
        if (facts != null && history != null) {
            kept.add(new Kept(matter, facts));
            history.past().forEach(past -> before.add(new TallyStore.Before(matter, past)));
            changes.add(facts, 1);
        }
        history = null;
    }

    List<Kept> kept() {
        return kept;
    }

    List<TallyStore.Before> before() {
        return before;
    }

    Changes changes() {
        return changes;
    }
}
