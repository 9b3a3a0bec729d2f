package org.huying.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.counting.Measured;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.indicator.Ranking.Earned;
import org.huying.indicator.Ranking.Standing;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Definitions;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Kind;
import org.huying.indicator.definition.Scorecard;
import org.huying.indicator.definition.Scorecard.Thin;
import org.huying.indicator.definition.Scorecard.Weighed;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The door to rankings: by the edition of the scorecard, and of its indicators, that held on the day that is asked for. */
@Service
public class Rankings {

    private static final double HUNDREDTHS = 100;

    private final Definitions definitions;
    private final Indicators indicators;
    private final Function<DistrictCode, District> districts;
    private final Statistics statistics;

    @Autowired
    Rankings(Definitions definitions, Indicators indicators, Districts districts, Statistics statistics) {
        this(definitions, indicators, districts::current, statistics);
    }

    Rankings(
            Definitions definitions,
            Indicators indicators,
            Function<DistrictCode, District> districts,
            Statistics statistics) {
        this.definitions = definitions;
        this.indicators = indicators;
        this.districts = districts;
        this.statistics = statistics;
    }

    /** The scorecards that hold at the end of a day, in the order of their ids; today's where there is none. */
    public List<Scorecard> list(DistrictCode district, @Nullable LocalDate asOf) {
        return definitions.all(district, day(asOf)).stream()
                .filter(Scorecard.class::isInstance)
                .map(Scorecard.class::cast)
                .toList();
    }

    /** @throws NotFound if the district has no scorecard of that name */
    public Scorecard require(DistrictCode district, DefinitionId id, @Nullable LocalDate asOf) {
        return list(district, asOf).stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("scorecard", "没有榜单“" + id + "”", "there is no scorecard " + id));
    }

    /**
     * What a scorecard makes of its indicators in a time, within filters, as of a day. What has no value, or lies above others
     * that are ranked, competes with nobody.
     */
    public Ranking rank(Viewer viewer, Scorecard card, Question asked) {
        Question question = asked.by(card.by());
        for (Map.Entry<Dimension, String> filter : card.filters().entrySet()) {
            question = question.with(filter.getKey(), filter.getValue());
        }
        LocalDate day = day(question.asOf());
        List<Indicator> parts = card.parts().stream()
                .map(part -> indicators.require(viewer.district(), part.indicator(), asked.asOf()))
                .toList();
        Set<String> values = card.level() == null ? null : values(viewer.district(), card, day);
        List<IndicatorTable> tables = indicators.tables(viewer, parts, question, values);
        Question shown = question;
        Predicate<String> competes = values == null
                ? value -> !value.equals(Tree.NONE) && !indicators.aboveOthers(viewer.district(), shown, value)
                : values::contains;
        List<Standing> standings = standings(card, tables, competes);
        List<Standing> ranked = standings.stream()
                .filter(standing -> ranks(card, standing))
                .sorted(Comparator.<Standing>comparingDouble(one -> -Objects.requireNonNull(one.score()))
                        .thenComparing(Standing::value))
                .toList();
        return new Ranking(
                card,
                tables.getFirst().question(),
                placed(ranked),
                standings.stream().filter(standing -> !ranks(card, standing)).toList());
    }

    private static boolean ranks(Scorecard card, Standing standing) {
        boolean whole = standing.earned().stream().allMatch(earned -> earned.points() != null);
        return standing.score() != null && (whole || card.thin() == Thin.REWEIGH);
    }

    static List<Standing> placed(List<Standing> ranked) {
        List<Standing> placed = new ArrayList<>();
        for (Standing standing : ranked) {
            boolean tied = !placed.isEmpty() && Objects.equals(placed.getLast().score(), standing.score());
            int place = tied ? placed.getLast().place() : placed.size() + 1;
            placed.add(new Standing(place, standing.value(), standing.title(), standing.score(), standing.earned()));
        }
        return placed;
    }

    private static List<Standing> standings(Scorecard card, List<IndicatorTable> tables, Predicate<String> competes) {
        List<Map<String, IndicatorFigure>> figures = tables.stream()
                .map(table -> table.rows().stream()
                        .collect(Collectors.toMap(IndicatorTable.Line::value, IndicatorTable.Line::figure)))
                .toList();
        Map<String, Bilingual> titles = new HashMap<>();
        tables.forEach(table -> table.rows().forEach(row -> titles.putIfAbsent(row.value(), row.title())));
        return titles.entrySet().stream()
                .filter(title -> competes.test(title.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(title -> standing(card, tables, figures, title.getKey(), title.getValue()))
                .toList();
    }

    private static Standing standing(
            Scorecard card,
            List<IndicatorTable> tables,
            List<Map<String, IndicatorFigure>> figures,
            String value,
            Bilingual title) {
        List<Earned> earned = new ArrayList<>();
        double sum = 0;
        long weight = 0;
        for (int at = 0; at < card.parts().size(); at++) {
            Weighed part = card.parts().get(at);
            IndicatorFigure figure = figures.get(at).get(value);
            Earned one = earned(card, part, figure == null ? nothing(tables.get(at), value) : figure);
            earned.add(one);
            if (one.points() != null) {
                sum += one.points() * part.weight();
                weight += part.weight();
            }
        }
        Double score = weight == 0 ? null : (Double) (Math.round(sum / weight * HUNDREDTHS) / HUNDREDTHS);
        return new Standing(0, value, title, score, earned);
    }

    private static IndicatorFigure nothing(IndicatorTable table, String value) {
        Question question = table.question().with(table.question().by(), value);
        return new IndicatorFigure(table.indicator(), question, List.of(), Measured.NOTHING);
    }

    private static Earned earned(Scorecard card, Weighed part, IndicatorFigure figure) {
        Kind kind = figure.indicator().kind();
        boolean thin = (kind == Kind.RATIO || kind == Kind.QUANTILE) && figure.records() < Math.max(1, card.minimum());
        BigDecimal value = figure.value();
        return new Earned(part, figure, thin || value == null ? null : (Double) part.points(value.doubleValue()));
    }

    private Set<String> values(DistrictCode code, Scorecard card, LocalDate day) {
        District district = districts.apply(code);
        return card.by() == Dimension.PLACE
                ? district.places(day).stream()
                        .filter(place -> word(place.kind()).equals(card.level()))
                        .map(place -> place.code().value())
                        .collect(Collectors.toSet())
                : district.units(day).stream()
                        .filter(unit -> word(unit.kind()).equals(card.level()))
                        .map(unit -> unit.code().value())
                        .collect(Collectors.toSet());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        LocalDate today = statistics.today();
        return asOf == null || asOf.isAfter(today) ? today : asOf;
    }
}
