package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

class ReindexingTest {

    /** As a crash of the database leaves it. */
    private static final String FORGET = "truncate matter.findable, matter.findable_made";

    @Test
    void findsAgainWhatWasLostWithTheIndexOnceItIsMadeAnew() {
        try (LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL)) {
            Matter matter = new Clerks(fixture.desk).file("路灯不亮，联系13955512347");
            fixture.jdbc.sql(FORGET).update();
            assertThat(found(fixture, "路灯不亮")).isEmpty();
            assertThat(fixture.reindexing.whole(LedgerFixture.DISTRICT)).isFalse();

            fixture.reindexing.work(LedgerFixture.DISTRICT, LedgerFixture.NOW);

            assertThat(fixture.reindexing.whole(LedgerFixture.DISTRICT)).isTrue();
            assertThat(found(fixture, "路灯不亮")).containsExactly(matter.id());
            assertThat(found(fixture, "13955512347")).containsExactly(matter.id());
            assertThat(found(fixture, "1395551234")).isEmpty();
        }
    }

    @Test
    void beginsAgainWhereTheIndexIsLostOnceMoreMeanwhile() {
        try (LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL)) {
            Clerks clerks = new Clerks(fixture.desk);
            Matter first = clerks.file("路灯不亮");
            clerks.file("井盖松动");
            fixture.jdbc.sql(FORGET).update();
            AtomicBoolean crashed = new AtomicBoolean();
            Reindexing reindexing =
                    new Reindexing(new IndexStore(fixture.jdbc), fixture.indexing, after(fixture.transactions, () -> {
                        if (!crashed.getAndSet(true)) {
                            fixture.jdbc.sql(FORGET).update();
                        }
                    }));

            reindexing.work(LedgerFixture.DISTRICT, LedgerFixture.NOW);

            assertThat(found(fixture, "路灯不亮")).containsExactly(first.id());
        }
    }

    /** The same, and something done after each commit. */
    private static PlatformTransactionManager after(PlatformTransactionManager transactions, Runnable then) {
        return new PlatformTransactionManager() {
            @Override
            public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
                return transactions.getTransaction(definition);
            }

            @Override
            public void commit(TransactionStatus status) {
                transactions.commit(status);
                then.run();
            }

            @Override
            public void rollback(TransactionStatus status) {
                transactions.rollback(status);
            }
        };
    }

    private static List<MatterId> found(LedgerFixture fixture, String words) {
        return fixture.lists.page(Clerks.OPERATOR, MatterQuery.ALL.saying(words), LedgerFixture.NOW).rows().stream()
                .map(MatterRow::id)
                .toList();
    }
}
