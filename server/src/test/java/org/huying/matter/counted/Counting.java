package org.huying.matter.counted;

import java.time.InstantSource;
import org.huying.counting.store.MeasureStore;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.tally.Tallied;
import org.springframework.jdbc.core.JdbcTemplate;

/** The doors of counting put together by hand over the database of a ledger. */
public final class Counting {

    private static final long MOST = 1_000_000;

    public final MatterCounts counts;
    public final Criteria criteria;

    public Counting(LedgerFixture fixture, InstantSource clock) {
        JdbcTemplate jdbc = new JdbcTemplate(fixture.source());
        CountStore facts = new CountStore(jdbc);
        InMemory memory = new InMemory(new ColumnStore(jdbc, fixture.transactions), Runnable::run, MOST);
        counts = new MatterCounts(
                facts,
                new Adding(facts, new CellStore(jdbc), memory),
                new Tallied(fixture, 1_000, 1_000).tallies,
                fixture.surroundings,
                fixture.shared,
                district -> ShippedLines.ALL,
                fixture.lists,
                clock);
        criteria = new Criteria(
                new CriterionStore(new MeasureStore(jdbc)),
                counts,
                fixture.surroundings,
                fixture.shared,
                fixture.lists);
    }
}
