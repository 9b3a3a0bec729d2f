package org.huying.matter.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huying.matter.Burden;
import org.huying.matter.Matter;
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
            return new MatterPage(List.of(), null, null);
        }
        List<MatterRow> rows = store.list(by.district(), visibility, asked(by, query), now);
        boolean more = rows.size() > query.size();
        List<MatterRow> page = more ? rows.subList(0, query.size()) : rows;
        return query.before() == null ? onward(query, page, more) : back(query, page.reversed(), more);
    }

    private static MatterPage onward(MatterQuery query, List<MatterRow> page, boolean more) {
        return new MatterPage(
                page,
                query.after() == null || page.isEmpty() ? null : cursor(query, page.getFirst()),
                more ? cursor(query, page.getLast()) : null);
    }

    private static MatterPage back(MatterQuery query, List<MatterRow> page, boolean more) {
        return new MatterPage(
                page,
                more ? cursor(query, page.getFirst()) : null,
                page.isEmpty() ? null : cursor(query, page.getLast()));
    }

    private static String cursor(MatterQuery query, MatterRow row) {
        return Cursor.of(query.order(), row).text();
    }

    /** How many there are, counted no further than {@code most}. */
    public long total(Viewer by, MatterQuery query, int most, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        return visibility.nothing() ? 0 : store.total(by.district(), visibility, asked(by, query), most, now);
    }

    /** Where the pressing ones are, and with whom. */
    public List<Burden> burdens(Viewer by, MatterQuery query, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        return visibility.nothing() ? List.of() : store.burdens(by.district(), visibility, asked(by, query), now);
    }

    /** The clocks and the next rung of each; those outside the viewer's scope are left out. */
    public List<Matter> states(Viewer by, Set<MatterId> ids) {
        Visibility visibility = Visibility.of(by, surroundings);
        return ids.isEmpty() || visibility.nothing() ? List.of() : store.states(by.district(), visibility, ids);
    }

    public List<StageCount> counts(Viewer by, MatterQuery query, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        return visibility.nothing() ? List.of() : store.counts(by.district(), visibility, asked(by, query), now);
    }

    private MatterListStore.Asked asked(Viewer by, MatterQuery query) {
        return new MatterListStore.Asked(
                query,
                query.place() == null ? Set.of() : surroundings.places(by.district(), query.place()),
                query.q() == null ? null : vault.finding(by, query.q()).orElse(null));
    }
}
