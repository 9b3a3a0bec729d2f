package org.huying.indicator;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.counting.Criterion;
import org.huying.counting.Criterion.Amount;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.indicator.definition.Condition;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Source;
import org.huying.security.Viewer;
import org.huying.signal.counted.ReadingClause;
import org.huying.signal.counted.ReadingCounts;
import org.huying.signal.counted.ReadingDay;
import org.huying.signal.counted.ReadingQuery;
import org.huying.signal.counted.ReadingValue;
import org.springframework.stereotype.Component;

/** Counts readings, each as it was last corrected. */
@Component
class ReadingCounter implements Counter {

    private final ReadingCounts counts;
    private final Keys keys;

    ReadingCounter(ReadingCounts counts, Keys keys) {
        this.counts = counts;
        this.keys = keys;
    }

    @Override
    public Source source() {
        return Source.READINGS;
    }

    @Override
    public MeasuredRows measure(
            Viewer viewer, List<Indicator> indicators, Question question, Rows rows, LocalDate day) {
        DistrictCode district = viewer.district();
        return counts.measure(
                viewer,
                query(district, question, day),
                rows,
                indicators.stream()
                        .map(indicator -> criterion(district, indicator, day))
                        .toList());
    }

    @Override
    public Behind list(
            Viewer viewer, Indicator indicator, Question question, Part part, int offset, int size, LocalDate day) {
        DistrictCode district = viewer.district();
        return new Behind.Readings(counts.list(
                viewer, query(district, question, day), criterion(district, indicator, day), part, offset, size));
    }

    private ReadingQuery query(DistrictCode district, Question question, LocalDate day) {
        return new ReadingQuery(
                question.period().begins(),
                question.period().ends(),
                keys.filters(district, question, day),
                Keys.known(question));
    }

    private Criterion<ReadingDay, ReadingClause, ReadingValue> criterion(
            DistrictCode district, Indicator indicator, LocalDate day) {
        return new Criterion<>(
                ReadingDay.MEASURED,
                clauses(district, indicator.over(), day),
                clauses(district, indicator.of(), day),
                Keys.bars(indicator, conditions -> clauses(district, conditions, day)),
                indicator.quantity() == null ? null : new Amount<>(ReadingValue.VALUE, indicator.share()));
    }

    private List<ReadingClause> clauses(DistrictCode district, List<Condition> conditions, LocalDate day) {
        return conditions.stream()
                .map(condition -> clause(district, condition, day))
                .toList();
    }

    private ReadingClause clause(DistrictCode district, Condition condition, LocalDate day) {
        return switch (condition) {
            case Condition.Under under -> new ReadingClause.In(under.dimension().by(), keys.of(district, under, day));
            case Condition.OfThings devices -> new ReadingClause.Taken(devices.things());
            case Condition.Within within when within.of() == null -> new ReadingClause.Within(within.bounds());
            case Condition.Within within -> throw Keys.foreign(within);
            case Condition.Stands stands -> throw Keys.foreign(stands);
            case Condition.Is is -> throw Keys.foreign(is);
            case Condition.Scored scored -> throw Keys.foreign(scored);
            case Condition.Named named -> throw Keys.foreign(named);
        };
    }
}
