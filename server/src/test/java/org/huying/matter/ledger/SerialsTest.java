package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.huying.matter.MatterId;
import org.junit.jupiter.api.Test;

class SerialsTest {

    private static final Instant LAST_NIGHT = Instant.parse("2024-02-29T17:00:00Z");

    @Test
    void numbersFollowThePatternOfTheLineInTheTimeOfTheCountry() {
        NumberPattern pattern = NumberPattern.of("QS{yyyyMMdd}-{serial:5}", LAST_NIGHT);
        assertThat(pattern.number(42)).isEqualTo("QS20240301-00042");
        assertThat(pattern.number(123_456)).as("none is lost where the width is not enough").isEqualTo("QS20240301-123456");
        assertThat(NumberPattern.of("信〔{yyyy}〕{serial:1}号", LAST_NIGHT).number(7)).isEqualTo("信〔2024〕7号");
        assertThatThrownBy(() -> NumberPattern.of("QS{yyyy}", LAST_NIGHT)).hasMessageContaining("{serial:N}");
    }

    @Test
    void idsAreOfTheMonthOfOpeningAlsoOfMonthsLongGone() {
        try (LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL)) {
            MatterId id = fixture.retrying.inTransaction(again -> fixture.serials.id(Instant.parse("2012-05-31T16:00:00Z")));
            assertThat(id.month()).isEqualTo(YearMonth.of(2012, 6));
            assertThat(partitions(fixture)).containsExactly("event_201206");
            fixture.serials.open(YearMonth.of(2012, 6));
            new SerialStore(fixture.jdbc).openMonth(201206);
            assertThat(partitions(fixture)).containsExactly("event_201206");
        }
    }

    @Test
    void serversMakeAPartitionTogetherAndShareTheSerials() {
        try (LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL)) {
            List<List<MatterId>> ids = Together.run(8, server -> {
                Serials own = new Serials(new SerialStore(fixture.jdbc));
                return IntStream.range(0, 100)
                        .mapToObj(number -> fixture.retrying.inTransaction(again -> own.id(LAST_NIGHT)))
                        .toList();
            });
            assertThat(ids.stream().flatMap(List::stream)).hasSize(800).doesNotHaveDuplicates();
            assertThat(partitions(fixture)).containsExactly("event_202403");
        }
    }

    private static List<String> partitions(LedgerFixture fixture) {
        return fixture.jdbc.sql("""
                select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                 where i.inhparent = 'matter.event'::regclass order by 1
                """).query((row, number) -> row.getString(1)).list();
    }
}
