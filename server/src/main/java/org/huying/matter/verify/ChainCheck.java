package org.huying.matter.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Digest;
import org.huying.matter.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chains of a stretch of matters, event by event in the order of matters and numbers, beside the rows of the
 * same matters, and names the first bad event of each or what is wrong with its row.
 */
final class ChainCheck {

    private final EventRow row;
    private final @Nullable StoredLaws laws;
    private final Findings findings;
    private final Deque<StandingRow> rows = new ArrayDeque<>();
    private final Stretch stretch = new Stretch();
    private final byte[] computed = new byte[Digest.BYTES];
    private final byte[] head = new byte[Digest.BYTES];
    private long current;
    private int expected;
    private boolean good;
    private @Nullable Matter matter;
    private long matters;

    /** @param laws by which the events are read and the rows compared; absent where only chains and seals are wanted */
    ChainCheck(EventRow row, @Nullable StoredLaws laws, Findings findings) {
        this.row = row;
        this.laws = laws;
        this.findings = findings;
    }

    /** The rows, in the order of matters, before the events. */
    void standing(byte[] copied) {
        rows.add(new StandingRow(copied));
    }

    void event(CopyRow copied) {
        row.on(copied);
        if (current != row.matter()) {
            end();
            begin(row.matter());
        }
        boolean hashed = row.hashed();
        stretch.add(row.seq(), hashed ? row.bytes() : Entry.BEGINNING, hashed ? row.hashFrom() : 0);
        if (good) {
            next(hashed);
        }
        expected++;
    }

    /** After the last event. */
    Stretch done() {
        end();
        for (StandingRow left = rows.poll(); left != null; left = rows.poll()) {
            matters++;
            findings.add(missing(new MatterId(left.matter())));
        }
        return stretch.done();
    }

    long matters() {
        return matters;
    }

    private void begin(long next) {
        current = next;
        expected = 1;
        good = true;
        matter = null;
        matters++;
        java.util.Arrays.fill(head, (byte) 0);
        stretch.begin(next);
    }

    private void next(boolean hashed) {
        int seq = row.seq();
        if (seq != expected) {
            bad(expected, "此处记录缺失", "the event is missing");
            return;
        }
        try {
            if (!hashed || !row.follows(head, computed)) {
                bad(seq, "此处记录被改动", "the event or its hash was changed");
                return;
            }
            System.arraycopy(computed, 0, head, 0, Digest.BYTES);
        } catch (IllegalArgumentException unreadable) {
            bad(seq, "此处记录无法读取", "the event cannot be read");
            return;
        }
        if (laws != null) {
            fold(laws, seq);
        }
    }

    private void fold(StoredLaws held, int seq) {
        try {
            Recorded recorded = row.recorded();
            Matter before = matter;
            Matter after = Matter.apply(before, recorded);
            matter = after;
            held.broken(before, recorded, after).ifPresent(finding -> {
                good = false;
                findings.add(finding);
            });
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException unfit) {
            bad(seq, "此处记录与前文不符", "the event does not fit what went before: " + unfit.getMessage());
        }
    }

    private void end() {
        if (current == 0 || laws == null) {
            return;
        }
        for (StandingRow left = rows.peek(); left != null && left.matter() < current; left = rows.peek()) {
            rows.remove();
            matters++;
            findings.add(missing(new MatterId(left.matter())));
        }
        StandingRow own = rows.peek();
        boolean there = own != null && own.matter() == current;
        if (there) {
            rows.remove();
        }
        Matter folded = matter;
        if (!good || folded == null) {
            return;
        }
        if (own == null || !there) {
            findings.add(Finding.row(folded.id(), "law-3", "事项本身缺失", "the matter itself is missing"));
            return;
        }
        if (own.beyond(folded, head)) {
            bad(folded.version() + 1, "此处记录缺失", "the event is missing");
            return;
        }
        own.differenceFrom(folded, head)
                .ifPresent(what -> findings.add(Finding.row(
                        folded.id(),
                        "law-3",
                        "现状与办理记录不符（" + what + "）",
                        "the row is not what its ledger says (" + what + ")")));
    }

    private static Finding missing(MatterId id) {
        return Finding.at(id, 1, "chain", "办理记录全部缺失", "the whole ledger of the matter is missing");
    }

    private void bad(int seq, String zh, String en) {
        good = false;
        findings.add(Finding.at(new MatterId(current), seq, "chain", zh, en));
    }
}
