package org.huying.security;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Forbidden;
import org.huying.base.Role;
import org.springframework.transaction.support.TransactionOperations;

/** The ledger of every look at an identity (law 8): append-only, each record chained to the one before it. */
public final class AccessLedger {

    private static final int BATCH = 1_000;

    private static final Head EMPTY = new Head(0, AccessRecord.FIRST);

    private final AccessStore store;
    private final TransactionOperations snapshot;

    AccessLedger(AccessStore store, TransactionOperations snapshot) {
        this.store = store;
        this.snapshot = snapshot;
    }

    /** The last record's place and hash, for the seal of the district's ledgers; place 0 while it is empty. */
    public record Head(long seq, String hash) {}

    /** What verifying found. */
    public sealed interface Verdict {

        record Intact(Head head) implements Verdict {}

        /**
         * Somebody was at the ledger.
         *
         * @param seq the first record that is not what was written there
         */
        record Broken(long seq, Bilingual why) implements Verdict {}
    }

    public Head head(DistrictCode district) {
        return store.findHead(district).orElse(EMPTY);
    }

    /** Who looked at a requester, when and why: for those who audit or supervise. */
    public List<AccessRecord> list(Viewer viewer, RequesterId requester) {
        requireReader(viewer);
        return store.list(viewer.district(), requester);
    }

    /** Who looked or erased, the newest first: for those who audit or supervise. Reading it leaves no record in it. */
    public AccessPage page(Viewer viewer, AccessQuery query) {
        requireReader(viewer);
        List<AccessRecord> records = store.page(viewer.district(), query);
        if (records.size() <= query.size()) {
            return new AccessPage(records, null);
        }
        List<AccessRecord> page = records.subList(0, query.size());
        return new AccessPage(page, page.getLast().seq());
    }

    private static void requireReader(Viewer viewer) {
        if (!viewer.has(Role.AUDITOR) && !viewer.has(Role.SUPERVISOR)) {
            throw new Forbidden(
                    "access-ledger", "只有审计岗和督办岗可以查看访问台账", "the access ledger is for auditors and supervisors");
        }
    }

    /** Reads the whole chain again; names the first record that was changed, moved, taken out or put in. */
    public Verdict verify(DistrictCode district) {
        return snapshot.execute(status -> verify(district, head(district)));
    }

    /** Chains an entry to the ledger; its transaction is the caller's, and holds the chain until it ends. */
    void append(AccessEntry entry) {
        Head head = store.lockHead(entry.district());
        store.add(AccessRecord.after(head, entry));
    }

    private Verdict verify(DistrictCode district, Head end) {
        Head reached = EMPTY;
        List<AccessRecord> batch = store.listAfter(district, reached.seq(), BATCH);
        while (!batch.isEmpty()) {
            for (AccessRecord record : batch) {
                if (record.seq() != reached.seq() + 1) {
                    return broken(reached.seq() + 1, "此处记录缺失", "the record is missing");
                }
                if (!record.prev().equals(reached.hash()) || !record.unchanged()) {
                    return broken(record.seq(), "此处记录被改动", "the record was changed");
                }
                reached = new Head(record.seq(), record.hash());
            }
            batch = store.listAfter(district, reached.seq(), BATCH);
        }
        return reached.equals(end)
                ? new Verdict.Intact(reached)
                : broken(Math.min(reached.seq(), end.seq()) + 1, "台账末尾与链头不符", "the end of the ledger is not its head");
    }

    private static Verdict broken(long seq, String zh, String en) {
        return new Verdict.Broken(seq, new Bilingual(zh, en));
    }
}
