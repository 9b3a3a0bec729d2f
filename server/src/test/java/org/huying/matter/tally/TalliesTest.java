package org.huying.matter.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huying.base.Generated;
import org.huying.base.Zones;
import org.huying.matter.Closure;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.DrawnLives;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Tallies of drawn lives in the real database, held against the ledger in every way there is. */
class TalliesTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final Tallied FIRST = new Tallied(FIXTURE, 1_000, 1_000);
    private static final Tallied SECOND = new Tallied(FIXTURE, 7, 50);
    private static final DrawnLives LIVES = new DrawnLives(FIXTURE);

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    /** Events come in while two tally in batches of any size, and some of these are rolled back. */
    private static void live(int lives) {
        FIRST.rebuild.rebuildIfMissing(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        Generated.cases(lives, source -> {
            LIVES.life(source);
            for (int round = source.between(0, 3); round > 0; round--) {
                Tallied one = source.oneOf(FIRST, SECOND);
                int most = source.between(1, 30);
                if (source.onceIn(3)) {
                    crash(one, most);
                } else {
                    one.tallies.batch(LedgerFixture.DISTRICT, most);
                }
            }
        });
    }

    /** The server dies after it has tallied and before it has committed. */
    private static void crash(Tallied one, int most) {
        TransactionTemplate around = new TransactionTemplate(FIXTURE.transactions);
        around.executeWithoutResult(status -> {
            one.tallies.batch(LedgerFixture.DISTRICT, most);
            status.setRollbackOnly();
        });
    }

    @Test
    void whatIsTalliedEventByEventIsWhatFollowsFromTheLedger() {
        live(80);
        Generated.cases(5, LIVES::life);
        assertThat(FIRST.tallies.lag(LedgerFixture.DISTRICT).waiting()).isPositive();
        assertThat(FIRST.rebuild.verify(LedgerFixture.DISTRICT)).isEmpty();
        FIRST.tallies.work(LedgerFixture.DISTRICT);
        assertThat(FIRST.tallies.lag(LedgerFixture.DISTRICT)).isEqualTo(Lag.NONE);
        assertThat(FIRST.rebuild.verify(LedgerFixture.DISTRICT)).isEmpty();
        assertThat(SECOND.rebuild.verify(LedgerFixture.DISTRICT)).isEmpty();
        List<String> live = rows();
        assertThat(live).hasSizeGreaterThan(500);
        SECOND.rebuild.rebuild(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        assertThat(rows()).isEqualTo(live);
        FIRST.rebuild.rebuild(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        assertThat(rows()).isEqualTo(live);
        theFactsAreThoseOfTheMatters();
        theFactsOfPastDaysAreThoseOfTheLedgerUpToThem();
    }

    /** All that is kept, without what came and went. */
    private static List<String> rows() {
        return FIXTURE.jdbc
                .sql("""
                        select 'fact ' || t::text as line from matter.tallied t
                        union all select 'before ' || b::text from matter.tallied_before b
                        union all select 'cell ' || c::text from matter.tally_cell c
                         where 0 <> any(array[filed, open, done, dropped, unchecked, on_time, judged, resolved, satisfied,
                                              returned, reworked])
                        union all select 'time ' || m::text from matter.tally_time m where number <> 0
                        order by line
                        """)
                .query((row, number) -> row.getString("line"))
                .list();
    }

    private static List<MatterId> matters() {
        return FIXTURE.jdbc
                .sql("select matter from matter.matter order by matter")
                .query((row, number) -> new MatterId(row.getLong("matter")))
                .list();
    }

    private static void theFactsAreThoseOfTheMatters() {
        List<String> expected = new ArrayList<>();
        for (MatterId id : matters()) {
            List<Recorded> ledger =
                    FIXTURE.chain(id).stream().map(Entry::recorded).toList();
            Matter matter = FIXTURE.matter(id);
            if (!matter.origin().child()) {
                expected.add(facts(matter, ledger));
            }
        }
        assertThat(facts("select " + FACTS + " from matter.tallied order by matter"))
                .isEqualTo(expected);
    }

    /** Of every day on which something happened, and the day after the last. */
    private static void theFactsOfPastDaysAreThoseOfTheLedgerUpToThem() {
        LocalDate first = Facts.day(LedgerFixture.NOW);
        for (LocalDate day = first; day.isBefore(first.plusDays(70)); day = day.plusDays(1)) {
            Instant end = day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
            List<String> expected = new ArrayList<>();
            for (MatterId id : matters()) {
                List<Recorded> ledger = FIXTURE.chain(id).stream()
                        .map(Entry::recorded)
                        .takeWhile(event -> event.at().isBefore(end))
                        .toList();
                Matter.fold(ledger)
                        .filter(matter -> !matter.origin().child())
                        .ifPresent(matter -> expected.add(facts(matter, ledger)));
            }
            assertThat(facts("""
                            select * from (
                                select matter, %1$s from matter.tallied where since <= '%2$s'
                                union all
                                select matter, %1$s from matter.tallied_before where since <= '%2$s' and until > '%2$s') f
                             order by matter
                            """.formatted(FACTS, day))).as(day.toString()).isEqualTo(expected);
        }
    }

    private static final String FACTS =
            "concat_ws('|', matter, extract(epoch from filed_at)::bigint, line, channel, unit, coalesce(category, '-'),"
                    + " coalesce(place, '-'), coalesce(lon::text, '-'), extract(epoch from total_due)::bigint, paused,"
                    + " coalesce(extract(epoch from closed_at)::bigint::text, '-'), coalesce(closing, '-'),"
                    + " coalesce(late::text, '-'), coalesce(resolved::text, '-'), coalesce(satisfied::text, '-'),"
                    + " returned, reworked, passed, overran, coalesce(sample::text, '-')) as facts";

    private static List<String> facts(String sql) {
        return FIXTURE.jdbc
                .sql(sql)
                .query((row, number) -> row.getString("facts"))
                .list();
    }

    private static String facts(Matter matter, List<Recorded> ledger) {
        Phases phases = Phases.of(ledger);
        Closure closure = matter.closure();
        Judgement judgement = matter.judgement();
        return String.join(
                "|",
                matter.id().toString(),
                String.valueOf(matter.origin().filedAt().getEpochSecond()),
                matter.origin().line().value(),
                matter.origin().channel(),
                matter.position().lead() == null
                        ? matter.holder().value()
                        : Objects.requireNonNull(matter.position().lead()).value(),
                said(matter.content().category()),
                matter.content().place() == null
                        ? "-"
                        : Objects.requireNonNull(matter.content().place()).value(),
                matter.content().point() == null
                        ? "-"
                        : String.valueOf(
                                Objects.requireNonNull(matter.content().point()).lon()),
                String.valueOf(matter.clocks().total().due().getEpochSecond()),
                flag(matter.clocks().pause() != null),
                closure == null ? "-" : String.valueOf(closure.at().getEpochSecond()),
                closure == null ? "-" : closure.way().name().toLowerCase(java.util.Locale.ROOT),
                closure == null ? "-" : String.valueOf(closure.late()),
                judgement == null ? "-" : String.valueOf(judgement.resolved()),
                judgement == null ? "-" : String.valueOf(judgement.satisfied()),
                String.valueOf(matter.tally().returned()),
                String.valueOf(matter.tally().reworked()),
                String.valueOf(phases.passed()),
                String.valueOf(phases.overran()),
                closure == null || closure.sample() == null ? "-" : String.valueOf(closure.sample()));
    }

    private static String said(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static String flag(boolean value) {
        return value ? "t" : "f";
    }

    @Test
    void severalServersTallyEachEventOnce() throws Exception {
        FIRST.rebuild.rebuildIfMissing(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        Generated.cases(30, LIVES::life);
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            List<Callable<Long>> working = new ArrayList<>();
            for (int server = 0; server < 4; server++) {
                Tallied own = new Tallied(FIXTURE, 100, 100);
                int most = 3 + server * 5;
                working.add(() -> untilNothingWaits(own, most));
            }
            long waited = FIRST.tallies.lag(LedgerFixture.DISTRICT).waiting();
            long tallied = 0;
            for (Future<Long> server : servers.invokeAll(working)) {
                tallied += server.get();
            }
            assertThat(tallied).isEqualTo(waited).isPositive();
        }
        assertThat(FIRST.rebuild.verify(LedgerFixture.DISTRICT)).isEmpty();
    }

    private static long untilNothingWaits(Tallied server, int most) {
        long all = 0;
        while (server.tallies.lag(LedgerFixture.DISTRICT).waiting() > 0) {
            all += server.tallies.batch(LedgerFixture.DISTRICT, most);
        }
        return all;
    }

    @Test
    void aCellThatIsNotWhatFollowsIsNamed() {
        new Clerks(FIXTURE.desk).walk("算错的路灯");
        FIRST.rebuild.rebuild(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        FIXTURE.jdbc.sql("""
                        update matter.tally_cell set on_time = on_time + 1
                         where cut = 2 and not monthly and unit = 'lamps' and day = '2024-03-04'
                        """).update();
        assertThat(FIRST.rebuild.verify(LedgerFixture.DISTRICT)).hasValueSatisfying(difference -> {
            assertThat(difference.table()).isEqualTo("tally_cell");
            assertThat(difference.kept()).contains("lamps", "2024-03-04");
            assertThat(difference.made()).contains("lamps").isNotEqualTo(difference.kept());
        });
        FIRST.rebuild.rebuild(LedgerFixture.DISTRICT, LedgerFixture.NOW);
        assertThat(FIRST.rebuild.verify(LedgerFixture.DISTRICT)).isEmpty();
    }
}
