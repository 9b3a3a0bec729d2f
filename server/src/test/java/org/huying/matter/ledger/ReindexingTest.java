package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.junit.jupiter.api.Test;

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

    private static List<MatterId> found(LedgerFixture fixture, String words) {
        return fixture.lists.page(Clerks.OPERATOR, MatterQuery.ALL.saying(words), LedgerFixture.NOW).rows().stream()
                .map(MatterRow::id)
                .toList();
    }
}
