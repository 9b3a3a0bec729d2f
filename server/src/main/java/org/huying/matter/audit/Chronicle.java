package org.huying.matter.audit;

import java.util.List;
import org.huying.base.Forbidden;
import org.huying.base.Role;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/** What happened in the whole district on certain days: for those who audit or supervise. */
@Service
public final class Chronicle {

    private final ChronicleStore store;

    Chronicle(ChronicleStore store) {
        this.store = store;
    }

    /** @throws Forbidden for others */
    public List<Happened> list(Viewer viewer, ChronicleQuery query) {
        if (!viewer.has(Role.AUDITOR) && !viewer.has(Role.SUPERVISOR)) {
            throw new Forbidden(
                    "chronicle", "只有审计岗和督办岗可以查询全区办理记录", "the ledger as a whole is for auditors and supervisors");
        }
        return store.list(viewer.district(), query);
    }
}
