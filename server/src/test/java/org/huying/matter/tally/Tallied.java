package org.huying.matter.tally;

import org.huying.matter.ledger.FollowerStore;
import org.huying.matter.ledger.LedgerFixture;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tallies put together by hand over the database of a ledger. */
public final class Tallied {

    public final Tallies tallies;
    public final Rebuild rebuild;

    /** @param each how many ids a rebuild reads in one go */
    public Tallied(LedgerFixture fixture, long each, int cells) {
        tallies = new Tallies(
                new TallyStore(new JdbcTemplate(fixture.source())),
                new FollowerStore(fixture.jdbc),
                () -> LedgerFixture.NOW,
                fixture.transactions);
        rebuild = new Rebuild(new RebuildStore(fixture.source()), tallies, each, cells);
    }

    /** Brings the tallies up with the ledger. */
    public static void all(LedgerFixture fixture) {
        Tallied tallied = new Tallied(fixture, 1_000, 1_000);
        tallied.rebuild.rebuildIfMissing(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        tallied.tallies.work(LedgerFixture.DISTRICT);
    }
}
