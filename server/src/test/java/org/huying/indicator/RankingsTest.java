package org.huying.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.huying.base.Bilingual;
import org.huying.base.Generated;
import org.huying.base.Zones;
import org.huying.indicator.Ranking.Standing;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Scorecard;
import org.huying.indicator.definition.Scorecard.Thin;
import org.huying.matter.ledger.LedgerFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RankingsTest {

    private static final Figuring ALL = new Figuring();

    private static final String CARD = """
            id: card
            title: 榜
            kind: scorecard
            by: %s
            minimum: %d
            thin: %s
            top: 1
            bottom: 1
            parts:
              - {indicator: on-time-closing, weight: 3, zero: 20, full: 100}
              - {indicator: rework, weight: 1, zero: 50, full: 0}
            """;

    @BeforeAll
    static void live() {
        Generated.cases(90, ALL.lives::life);
        ALL.lives.goBackAndForth(true);
        ALL.tallied();
    }

    @AfterAll
    static void close() {
        ALL.close();
    }

    private static Ranking rank(String text) {
        LocalDate today = LocalDate.ofInstant(ALL.clock.instant(), Zones.CHINA);
        ALL.published.publish("card", text, today, ALL.clock.instant());
        Scorecard card = ALL.rankings.require(LedgerFixture.DISTRICT, new DefinitionId("card"), null);
        Question question = new Question(
                Dimension.LINE,
                Grain.MONTH,
                new Period(Figuring.FIRST.minusDays(1), Figuring.FIRST.plusDays(70)),
                Map.of());
        return ALL.rankings.rank(Figuring.LEADER, card, question);
    }

    @Test
    void aScoreIsTheWeighedMeanOfWhatItsFiguresEarn() {
        Ranking ranking = rank(CARD.formatted("channel", 1, "reweigh"));
        assertThat(ranking.ranked()).hasSizeGreaterThan(1);
        for (Standing standing : ranking.ranked()) {
            double sum = 0;
            int weight = 0;
            for (Ranking.Earned earned : standing.earned()) {
                IndicatorFigure again = ALL.indicators.compute(
                        Figuring.LEADER,
                        earned.part().indicator(),
                        Map.of(Dimension.CHANNEL, standing.value()),
                        ranking.question().period(),
                        null);
                assertThat(again.measured()).isEqualTo(earned.figure().measured());
                if (earned.points() != null) {
                    sum += earned.part().weight()
                            * earned.part()
                                    .points(Objects.requireNonNull(again.value())
                                            .doubleValue());
                    weight += earned.part().weight();
                }
            }
            assertThat(Objects.requireNonNull(standing.score())).isCloseTo(sum / weight, Offset.offset(0.0051));
        }
        assertThat(ranking.ranked().stream().map(standing -> Objects.requireNonNull(standing.score())))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whoHasTooFewMattersIsNotRanked() {
        Ranking some = rank(CARD.formatted("unit", 5, "unranked"));
        assertThat(some.ranked())
                .allMatch(standing -> standing.earned().stream()
                        .allMatch(earned -> earned.figure().records() >= 5));
        Ranking none = rank(CARD.formatted("unit", 100_000, "reweigh"));
        assertThat(none.ranked()).isEmpty();
        assertThat(none.unranked()).isNotEmpty().allMatch(standing -> standing.score() == null);
        assertThat(none.red()).isEmpty();
        assertThat(none.black()).isEmpty();
    }

    @Test
    void changedWeightsAreAnotherEditionAndAPastDayKeepsItsOwn() {
        Scorecard before = rank(CARD.formatted("place", 1, "reweigh")).card();
        Scorecard after = rank(CARD.formatted("place", 1, "reweigh").replace("weight: 3", "weight: 9"))
                .card();
        assertThat(after.edition()).isEqualTo(before.edition() + 1);
        Scorecard past =
                ALL.rankings.require(LedgerFixture.DISTRICT, new DefinitionId("card"), Figuring.FIRST.minusDays(3));
        assertThat(past.edition()).isEqualTo(1);
    }

    @Test
    void whoEarnsTheSameSharesAPlaceAndNobodyIsOnBothLists() {
        Generated.cases(300, source -> {
            int number = source.between(0, 9);
            List<Double> scores = Stream.generate(() -> (double) source.between(1, 5))
                    .limit(number)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            List<Standing> ranked = Rankings.placed(scores.stream()
                    .map(score -> new Standing(0, "v", Bilingual.same("v"), score, List.of()))
                    .toList());
            Scorecard card = new Scorecard(
                    new DefinitionId("card"),
                    1,
                    Bilingual.same("榜"),
                    null,
                    null,
                    Dimension.UNIT,
                    null,
                    Map.of(),
                    1,
                    Thin.REWEIGH,
                    source.between(0, 3),
                    source.between(0, 3),
                    List.of());
            Ranking ranking = new Ranking(
                    card,
                    new Question(Dimension.UNIT, Grain.MONTH, new Period(Figuring.FIRST, Figuring.FIRST), Map.of()),
                    ranked,
                    List.of());
            source.say("scores", scores.toString());
            for (int at = 0; at < ranked.size(); at++) {
                double score = scores.get(at);
                assertThat(ranked.get(at).place())
                        .isEqualTo(1
                                + (int) scores.stream()
                                        .filter(other -> other > score)
                                        .count());
            }
            assertThat(ranking.red())
                    .isEqualTo(ranked.stream()
                            .filter(standing -> standing.place() <= card.top())
                            .toList());
            Set<Integer> places = new HashSet<>();
            ranking.red().forEach(standing -> places.add(standing.place()));
            assertThat(ranking.black()).noneMatch(standing -> places.contains(standing.place()));
        });
    }
}
