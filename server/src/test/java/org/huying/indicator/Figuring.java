package org.huying.indicator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.counting.Part;
import org.huying.counting.store.MeasureStore;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.PublishedDefinitions;
import org.huying.line.Lines;
import org.huying.line.PublishedLines;
import org.huying.matter.counted.Counting;
import org.huying.matter.counted.MeasuredMatter;
import org.huying.matter.ledger.DrawnLives;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.tally.Tallied;
import org.huying.registry.Kind;
import org.huying.registry.counted.ThingCounts;
import org.huying.security.Viewer;
import org.huying.signal.counted.ReadingCounts;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The doors of figures put together by hand over a ledger of drawn lives, with a clock that is put on. */
final class Figuring implements AutoCloseable {

    static final Viewer LEADER = LedgerFixture.viewer("leader", SmallDistrict.SUPERVISION, Role.LEADER);
    static final LocalDate FIRST = LocalDate.ofInstant(LedgerFixture.NOW, Zones.CHINA);

    final LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL);
    final DrawnLives lives = new DrawnLives(fixture);
    final Put clock = new Put(LedgerFixture.NOW.plus(Duration.ofDays(75)));
    final Lines lines;
    final PublishedDefinitions published;
    final Indicators indicators;
    final Rankings rankings;
    final IndicatorWords words;

    /** The kinds of things that the district has. */
    final List<Kind> kinds = new ArrayList<>();

    Figuring() {
        lines = PublishedLines.over(fixture.jdbc, fixture.transaction, LedgerFixture.DISTRICT, LedgerFixture.NOW);
        published = new PublishedDefinitions(fixture.jdbc, fixture.transaction, LedgerFixture.DISTRICT);
        published.shipped(LedgerFixture.NOW);
        Counting counting = new Counting(fixture, clock);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/indicator", "messages/matter", "messages/intake");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setUseCodeAsDefaultMessage(true);
        Trees trees = new Trees(code -> fixture.district.get(), lines, (code, day) -> kinds, messages, clock);
        Statistics statistics = new Statistics(counting.counts, trees, clock);
        Keys keys = new Keys(trees);
        MeasureStore store = new MeasureStore(new JdbcTemplate(fixture.source()));
        indicators = new Indicators(
                published.definitions,
                List.of(
                        new MatterCounter(counting.criteria, keys, lines),
                        new ThingCounter(ThingCounts.over(store, code -> fixture.district.get()), keys),
                        new ReadingCounter(ReadingCounts.over(store, code -> fixture.district.get()), keys)),
                trees,
                statistics);
        rankings = new Rankings(published.definitions, indicators, code -> fixture.district.get(), statistics);
        words = new IndicatorWords(messages, indicators);
    }

    /** The matters behind a figure. */
    List<MeasuredMatter> matters(Indicator indicator, Question question, Part part) {
        return ((Behind.Matters) indicators
                        .records(LEADER, indicator, question, part, 0, 10_000)
                        .behind())
                .all();
    }

    /** Brings the tallies up with the ledger. */
    void tallied() {
        Tallied.all(fixture);
    }

    @Override
    public void close() {
        fixture.close();
    }

    /** A clock that stands until it is put on. */
    static final class Put extends Clock {

        private Instant now;

        Put(Instant now) {
            this.now = now;
        }

        void on(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return Zones.CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
