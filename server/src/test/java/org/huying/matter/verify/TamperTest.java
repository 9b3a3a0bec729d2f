package org.huying.matter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.seal.SealFixture;
import org.huying.security.AccessLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A thousand ways in which somebody with all rights on the database, and without the key outside it, is at the past. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperTest {

    private static final int TIMES = 1_000;
    private static final long SEED = 20261130;

    private final LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL);
    private final Verification verification = new Verification(
            new VerifyStore(fixture.source()),
            SealFixture.keys(fixture),
            SealFixture.lastSeal(fixture),
            SealFixture.lastVerified(fixture),
            district -> SmallDistrict.district(),
            district -> new AccessLedger.Verdict.Intact(SealFixture.NO_LOOKS),
            district -> java.util.stream.Stream.empty(),
            fixture.transactions,
            100);
    private LivedLedger ledger;

    @BeforeAll
    void live() {
        ledger = new LivedLedger(fixture, SealFixture.sealer(fixture), new SplittableRandom(SEED));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void findsNothingBeforeAnybodyWasAtIt() {
        assertThat(Expected.said(verification.verify(LedgerFixture.DISTRICT)))
                .isEqualTo(new Expected(Map.of(), 0, ledger.waiting));
        assertThat(ledger.waiting).isPositive();
        assertThat(ledger.seals).isGreaterThan(5);
    }

    @Test
    void namesTheFirstBadEventOfAThousandTamperings() {
        Map<String, Integer> tried = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        Superuser superuser = new Superuser(fixture.jdbc);
        fixture.transaction.executeWithoutResult(status -> {
            fixture.jdbc.sql("set local session_replication_role = replica").update();
            for (int time = 0; time < TIMES; time++) {
                SplittableRandom random = new SplittableRandom(SEED + time);
                Map<String, Tamperings.Deed> deeds = new Tamperings(ledger, superuser, random).all();
                String deed = List.copyOf(deeds.keySet()).get(time % deeds.size());
                Object before = status.createSavepoint();
                Expected expected = Objects.requireNonNull(deeds.get(deed)).does();
                Report report = verification.verify(LedgerFixture.DISTRICT);
                if (!Expected.said(report).equals(expected)) {
                    wrong.add("number %d: %s: expected %s but found %s, %d unsealed"
                            .formatted(time, deed, expected, report.findings(), report.unsealed()));
                }
                tried.merge(deed, 1, Integer::sum);
                status.rollbackToSavepoint(before);
                status.releaseSavepoint(before);
            }
            status.setRollbackOnly();
        });
        assertThat(wrong).isEmpty();
        assertThat(tried.values()).allMatch(times -> times > TIMES / 25);
    }
}
