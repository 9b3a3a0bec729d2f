package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.security.SecurityFixture.NOW;
import static org.huying.security.SecurityFixture.QINGSHAN;
import static org.huying.security.SecurityFixture.WUCHANG;
import static org.huying.security.SecurityFixture.matter;
import static org.huying.security.SecurityFixture.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huying.base.Forbidden;
import org.huying.base.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLedgerTest {

    private static final int LOOKS = 12;

    private final SecurityFixture security = new SecurityFixture();
    private RequesterId requester = new RequesterId("r" + "0".repeat(24));

    @BeforeEach
    void somebodyIsLookedAtTwelveTimes() {
        requester = security.vault.store(QINGSHAN, new Identity("被查看", "13800000000", null), NOW);
        for (int i = 1; i <= LOOKS; i++) {
            look("第 " + i + " 次回访");
        }
    }

    @AfterEach
    void stop() {
        security.close();
    }

    @Test
    void isIntactWhileNobodyTouchesIt() {
        assertThat(security.ledger.verify(QINGSHAN))
                .isEqualTo(new AccessLedger.Verdict.Intact(security.ledger.head(QINGSHAN)));
        assertThat(security.ledger.head(QINGSHAN).seq()).isEqualTo(LOOKS);
        assertThat(security.ledger.verify(WUCHANG))
                .isEqualTo(new AccessLedger.Verdict.Intact(security.ledger.head(WUCHANG)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "deed = 'erase'",
                "account = 'somebody-else'",
                "person = 'somebody-else'",
                "matter = 'm2'",
                "matter = '', reason = matter || reason",
                "reason = 'other'",
                "prev = set_byte(prev, 5, get_byte(prev, 5) # 1)",
                "hash = set_byte(hash, 31, get_byte(hash, 31) # 128)",
            })
    void namesTheFirstRecordThatWasChanged(String change) {
        for (int seq : new int[] {1, 7, LOOKS}) {
            security.transaction.executeWithoutResult(status -> {
                sql("update security.access_record set " + change + " where seq = " + seq);
                assertBrokenAt(seq);
                status.setRollbackOnly();
            });
        }
    }

    @Test
    void namesTheFirstRecordThatIsMissing() {
        for (int seq : new int[] {1, 7, LOOKS}) {
            security.transaction.executeWithoutResult(status -> {
                sql("delete from security.access_record where seq = " + seq);
                assertBrokenAt(seq);
                status.setRollbackOnly();
            });
        }
    }

    @Test
    void noticesThatTwoRecordsHaveChangedPlaces() {
        security.transaction.executeWithoutResult(status -> {
            sql("update security.access_record set seq = 100 where seq = 4");
            sql("update security.access_record set seq = 4 where seq = 5");
            sql("update security.access_record set seq = 5 where seq = 100");
            assertBrokenAt(4);
            status.setRollbackOnly();
        });
    }

    @Test
    void noticesARecordThatWasPutInAtTheEnd() {
        security.transaction.executeWithoutResult(status -> {
            sql("""
                    insert into security.access_record
                    select district, 13, at, deed, account, person, requester, matter, reason, hash, prev
                      from security.access_record where seq = 12
                    """);
            assertBrokenAt(LOOKS + 1);
            status.setRollbackOnly();
        });
    }

    @Test
    void noticesARewrittenEndByItsHead() {
        AccessLedger.Head sealed = security.ledger.head(QINGSHAN);
        sql("delete from security.access_record where seq > 9");
        sql("update security.access_head set seq = 9, hash = (select hash from security.access_record where seq = 9)");
        look("改写之后");
        look("改写之后");
        look("改写之后");
        assertThat(security.ledger.verify(QINGSHAN)).isInstanceOf(AccessLedger.Verdict.Intact.class);
        assertThat(security.ledger.head(QINGSHAN).seq()).isEqualTo(sealed.seq());
        assertThat(security.ledger.head(QINGSHAN)).as("the seal tells").isNotEqualTo(sealed);
    }

    @Test
    void staysOneChainUnderManyLooksAtOnce() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String reason = "同时 " + i;
                all.add(crowd.submit(() -> look(reason)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(security.ledger.verify(QINGSHAN))
                .isInstanceOfSatisfying(
                        AccessLedger.Verdict.Intact.class,
                        intact -> assertThat(intact.head().seq()).isEqualTo(LOOKS + 200));
    }

    @Test
    void verifiesALedgerLongerThanOneBatch() {
        for (int i = 0; i < 1_100; i++) {
            AccessEntry entry = AccessEntry.look(viewer(Role.OPERATOR), requester, matter("m1"), "长台账", NOW);
            security.transaction.executeWithoutResult(status -> security.ledger.append(entry));
        }
        assertThat(security.ledger.verify(QINGSHAN)).isInstanceOf(AccessLedger.Verdict.Intact.class);
        sql("update security.access_record set reason = '改' where seq = 1050");
        assertThat(security.ledger.verify(QINGSHAN))
                .isInstanceOfSatisfying(
                        AccessLedger.Verdict.Broken.class,
                        broken -> assertThat(broken.seq()).isEqualTo(1_050));
    }

    @Test
    void isForThoseWhoAuditOrSupervise() {
        assertThat(security.ledger.list(viewer(Role.AUDITOR), requester)).hasSize(LOOKS);
        assertThat(security.ledger.list(viewer(Role.SUPERVISOR), requester)).hasSize(LOOKS);
        assertThatThrownBy(() -> security.ledger.list(viewer(Role.HANDLER, "housing"), requester))
                .isInstanceOf(Forbidden.class);
    }

    private void look(String reason) {
        security.vault.look(viewer(Role.OPERATOR), requester, reason, matter("m1", "housing"), NOW);
    }

    private void sql(String statement) {
        security.jdbc.sql(statement).update();
    }

    /** Within the transaction that tampers, so that it can be taken back. */
    private void assertBrokenAt(long seq) {
        AccessLedger inside = new AccessLedger(new AccessStore(security.jdbc), security.transaction);
        assertThat(inside.verify(QINGSHAN))
                .isInstanceOfSatisfying(
                        AccessLedger.Verdict.Broken.class,
                        broken -> assertThat(broken.seq()).isEqualTo(seq));
    }
}
