package org.huying.matter.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.huying.matter.StageCount;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Answers queries within a viewer's scope. */
@Component
public final class Lists {

    private final MatterListStore store;
    private final Surroundings surroundings;
    private final Vault vault;

    Lists(MatterListStore store, Surroundings surroundings, Vault vault) {
        this.store = store;
        this.vault = vault;
        this.surroundings = surroundings;
    }

    public MatterPage page(Viewer by, MatterQuery query, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        if (visibility.nothing()) {
            return new MatterPage(List.of(), null);
        }
        List<MatterRow> rows = store.list(by.district(), visibility, asked(by, query), now);
        if (rows.size() <= query.size()) {
            return new MatterPage(rows, null);
        }
        List<MatterRow> page = rows.subList(0, query.size());
        return new MatterPage(page, Cursor.of(query.order(), page.getLast()).text());
    }

    public List<StageCount> counts(Viewer by, MatterQuery query, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        return visibility.nothing() ? List.of() : store.counts(by.district(), visibility, asked(by, query), now);
    }

    /** Those of these matters that the viewer may see, the newest first. */
    public List<MatterRow> named(Viewer by, Collection<MatterId> ids, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        return ids.isEmpty() || visibility.nothing() ? List.of() : store.named(by.district(), visibility, ids, now);
    }

    private MatterListStore.Asked asked(Viewer by, MatterQuery query) {
        return new MatterListStore.Asked(
                query,
                query.place() == null ? Set.of() : surroundings.places(by.district(), query.place()),
                query.q() == null ? null : vault.finding(by, query.q()).orElse(null));
    }
}
