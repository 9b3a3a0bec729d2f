package org.huying.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.counting.By;
import org.huying.counting.Criterion;
import org.huying.counting.Criterion.Amount;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.indicator.definition.Condition;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Measurable;
import org.huying.indicator.definition.On;
import org.huying.indicator.definition.Source;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.matter.counted.Clause;
import org.huying.matter.counted.CountQuery;
import org.huying.matter.counted.Counted.Day;
import org.huying.matter.counted.Criteria;
import org.huying.matter.counted.Quantity;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts root matters, from the tallied facts of their ledger. */
@Component
class MatterCounter implements Counter {

    private final Criteria criteria;
    private final Keys keys;
    private final Lines lines;

    MatterCounter(Criteria criteria, Keys keys, Lines lines) {
        this.criteria = criteria;
        this.keys = keys;
        this.lines = lines;
    }

    @Override
    public Source source() {
        return Source.MATTERS;
    }

    @Override
    public MeasuredRows measure(
            Viewer viewer, List<Indicator> indicators, Question question, Rows rows, LocalDate day) {
        return criteria.measure(
                viewer,
                query(viewer.district(), question, day),
                rows,
                indicators.stream()
                        .map(indicator -> criterion(viewer.district(), indicator, day))
                        .toList());
    }

    @Override
    public Behind list(
            Viewer viewer, Indicator indicator, Question question, Part part, int offset, int size, LocalDate day) {
        DistrictCode district = viewer.district();
        return new Behind.Matters(criteria.list(
                viewer, query(district, question, day), criterion(district, indicator, day), part, offset, size));
    }

    private CountQuery query(DistrictCode district, Question question, LocalDate day) {
        CountQuery query = new CountQuery(
                        question.period().begins(), question.period().ends())
                .at(question.site())
                .asOf(question.asOf());
        for (var filter : keys.filters(district, question, day).entrySet()) {
            query = query.with(filter.getKey(), filter.getValue());
        }
        return query;
    }

    private Criterion<Day, Clause, Quantity> criterion(DistrictCode district, Indicator indicator, LocalDate day) {
        return new Criterion<>(
                indicator.on() == On.CLOSED ? Day.CLOSED : Day.FILED,
                clauses(district, indicator.over(), day),
                clauses(district, indicator.of(), day),
                Keys.bars(indicator, conditions -> clauses(district, conditions, day)),
                amount(indicator));
    }

    private static @Nullable Amount<Quantity> amount(Indicator indicator) {
        return indicator.quantity() instanceof Measurable.OfMatters(Quantity quantity)
                ? new Amount<>(quantity, indicator.share())
                : null;
    }

    private List<Clause> clauses(DistrictCode district, List<Condition> conditions, LocalDate day) {
        return conditions.stream()
                .map(condition -> clause(district, condition, day))
                .toList();
    }

    private Clause clause(DistrictCode district, Condition condition, LocalDate day) {
        return switch (condition) {
            case Condition.Is is -> new Clause.Is(is.trait(), is.yes());
            case Condition.Under under -> new Clause.In(under.dimension().by(), keys.of(district, under, day));
            case Condition.Scored scored -> new Clause.In(By.LINE, scoring(district, scored.score(), day));
            case Condition.Named named -> new Clause.Named(named.matters());
            case Condition.Stands stands -> throw Keys.foreign(stands);
            case Condition.OfThings things -> throw Keys.foreign(things);
            case Condition.Within within -> throw Keys.foreign(within);
        };
    }

    private Set<String> scoring(DistrictCode district, String score, LocalDate day) {
        return lines.all(district, day).stream()
                .filter(line -> line.scores().contains(score))
                .map(Line::id)
                .map(LineId::value)
                .collect(Collectors.toSet());
    }
}
