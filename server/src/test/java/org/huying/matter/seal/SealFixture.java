package org.huying.matter.seal;

import org.huying.matter.ledger.LedgerFixture;
import org.huying.security.AccessLedger;

/** The sealer put together by hand, over a district in which nobody looked at an identity. */
public final class SealFixture {

    public static final AccessLedger.Head NO_LOOKS = new AccessLedger.Head(0, "0".repeat(64));

    private SealFixture() {}

    public static SealKeys keys(LedgerFixture fixture) {
        return new SealKeys(fixture.settings);
    }

    public static LastSeal lastSeal(LedgerFixture fixture) {
        return new LastSeal(fixture.settings);
    }

    public static LastVerified lastVerified(LedgerFixture fixture) {
        return new LastVerified(fixture.settings, keys(fixture));
    }

    public static Sealer sealer(LedgerFixture fixture) {
        return new Sealer(
                new SealStore(fixture.jdbc),
                keys(fixture),
                lastSeal(fixture),
                district -> NO_LOOKS,
                fixture.transactions);
    }
}
