package org.huying.matter.verify;

import java.util.List;
import java.util.Optional;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** Follows the chain of one matter from its beginning and compares its end with the matter's row. */
final class ChainCheck {

    private final StoredLaws laws;
    private final MatterId id;
    private @Nullable Matter matter;
    private byte[] head = Entry.BEGINNING;

    ChainCheck(StoredLaws laws, MatterId id) {
        this.laws = laws;
        this.id = id;
    }

    /** The first bad event, or what is wrong with the row. */
    Optional<Finding> firstBad(List<StoredEvent> events, @Nullable StoredMatter row) {
        int expected = 1;
        for (StoredEvent event : events) {
            if (event.seq() != expected++) {
                return bad(expected - 1, "此处记录缺失", "the event is missing");
            }
            Optional<Finding> found = next(event);
            if (found.isPresent()) {
                return found;
            }
        }
        return end(row);
    }

    private Optional<Finding> next(StoredEvent event) {
        Entry entry = event.entry();
        if (entry == null) {
            return bad(event.seq(), "此处记录无法读取", "the event cannot be read");
        }
        if (!entry.follows(head)) {
            return bad(event.seq(), "此处记录被改动", "the event or its hash was changed");
        }
        head = entry.hash();
        try {
            Recorded recorded = entry.recorded();
            Matter before = matter;
            Matter after = Matter.apply(before, recorded);
            matter = after;
            return laws.broken(before, recorded, after);
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException unfit) {
            return bad(event.seq(), "此处记录与前文不符", "the event does not fit what went before: " + unfit.getMessage());
        }
    }

    private Optional<Finding> end(@Nullable StoredMatter row) {
        if (matter == null) {
            return bad(1, "办理记录全部缺失", "the whole ledger of the matter is missing");
        }
        if (row == null) {
            return Optional.of(Finding.row(id, "law-3", "事项本身缺失", "the matter itself is missing"));
        }
        return row.differenceFrom(matter, head)
                .map(what -> Finding.row(
                        id, "law-3", "现状与办理记录不符（" + what + "）", "the row is not what its ledger says (" + what + ")"));
    }

    private Optional<Finding> bad(int seq, String zh, String en) {
        return Optional.of(Finding.at(id, seq, "chain", zh, en));
    }
}
