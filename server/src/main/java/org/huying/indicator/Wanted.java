package org.huying.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.indicator.definition.Condition;
import org.huying.indicator.definition.Exclusion;
import org.huying.indicator.definition.Indicator;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.counted.By;
import org.huying.matter.counted.CountQuery;
import org.huying.matter.counted.Criterion;
import org.huying.matter.counted.Criterion.Amount;
import org.huying.matter.counted.Criterion.Bar;
import org.huying.matter.counted.Criterion.Clause;
import org.springframework.stereotype.Component;

/** What a definition wants of the facts, in a district as a day knew it. */
@Component
class Wanted {

    private final Trees trees;
    private final Lines lines;

    Wanted(Trees trees, Lines lines) {
        this.trees = trees;
        this.lines = lines;
    }

    Criterion of(DistrictCode district, Indicator indicator, LocalDate day) {
        return new Criterion(
                indicator.on(),
                clauses(district, indicator.over(), day),
                clauses(district, indicator.of(), day),
                indicator.exclusions().stream()
                        .map(exclusion -> bar(district, exclusion, day))
                        .toList(),
                indicator.quantity() == null ? null : new Amount(indicator.quantity(), indicator.share()));
    }

    private Bar bar(DistrictCode district, Exclusion exclusion, LocalDate day) {
        return new Bar(clauses(district, exclusion.conditions(), day), exclusion.from(), exclusion.to());
    }

    private List<Clause> clauses(DistrictCode district, List<Condition> conditions, LocalDate day) {
        return conditions.stream()
                .map(condition -> clause(district, condition, day))
                .toList();
    }

    private Clause clause(DistrictCode district, Condition condition, LocalDate day) {
        return switch (condition) {
            case Condition.Is is -> new Clause.Is(is.trait(), is.yes());
            case Condition.Under under ->
                new Clause.In(
                        under.dimension().by(),
                        under.values().stream()
                                .flatMap(value -> keys(district, under.dimension(), value, day).stream())
                                .collect(Collectors.toSet()));
            case Condition.Scored scored -> new Clause.In(By.LINE, scoring(district, scored.score(), day));
            case Condition.Named named -> new Clause.Named(named.matters());
        };
    }

    private Set<String> keys(DistrictCode district, Dimension dimension, String value, LocalDate day) {
        return trees.of(district, dimension, day).keys(value);
    }

    private Set<String> scoring(DistrictCode district, String score, LocalDate day) {
        return lines.all(district, day).stream()
                .filter(line -> line.scores().contains(score))
                .map(Line::id)
                .map(id -> id.value())
                .collect(Collectors.toSet());
    }

    /** The time and the filters of a question. */
    CountQuery query(DistrictCode district, Question question, LocalDate day) {
        CountQuery query = new CountQuery(
                        question.period().begins(), question.period().ends())
                .at(question.site())
                .asOf(question.asOf());
        for (Map.Entry<Dimension, String> filter : question.filters().entrySet()) {
            query = query.with(filter.getKey().by(), keys(district, filter.getKey(), filter.getValue(), day));
        }
        return query;
    }
}
