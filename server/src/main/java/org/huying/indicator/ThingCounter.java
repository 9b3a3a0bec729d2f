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
import org.huying.indicator.definition.Measurable;
import org.huying.indicator.definition.On;
import org.huying.indicator.definition.Source;
import org.huying.registry.KindId;
import org.huying.registry.counted.ThingClause;
import org.huying.registry.counted.ThingCounts;
import org.huying.registry.counted.ThingDay;
import org.huying.registry.counted.ThingNumber;
import org.huying.registry.counted.ThingsOfTime;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts things, from the entries of the register. */
@Component
class ThingCounter implements Counter {

    private final ThingCounts counts;
    private final Keys keys;

    ThingCounter(ThingCounts counts, Keys keys) {
        this.counts = counts;
        this.keys = keys;
    }

    @Override
    public Source source() {
        return Source.THINGS;
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
        return new Behind.Things(counts.list(
                viewer, query(district, question, day), criterion(district, indicator, day), part, offset, size));
    }

    private ThingsOfTime query(DistrictCode district, Question question, LocalDate day) {
        return new ThingsOfTime(
                question.period().from(),
                question.period().to(),
                keys.filters(district, question, day),
                day,
                Keys.known(question));
    }

    private Criterion<ThingDay, ThingClause, ThingNumber> criterion(
            DistrictCode district, Indicator indicator, LocalDate day) {
        return new Criterion<>(
                day(indicator.on()),
                clauses(district, indicator.over(), day),
                clauses(district, indicator.of(), day),
                Keys.bars(indicator, conditions -> clauses(district, conditions, day)),
                amount(indicator));
    }

    private static ThingDay day(On on) {
        return switch (on) {
            case REGISTERED -> ThingDay.REGISTERED;
            case RETIRED -> ThingDay.RETIRED;
            case STANDING -> ThingDay.STANDING;
            case FILED, CLOSED, MEASURED -> throw new IllegalArgumentException("things are not counted by " + on);
        };
    }

    private static @Nullable Amount<ThingNumber> amount(Indicator indicator) {
        return indicator.quantity() instanceof Measurable.OfThings number
                ? new Amount<>(number(number), indicator.share())
                : null;
    }

    private static ThingNumber number(Measurable.OfThings number) {
        return new ThingNumber(new KindId(number.kind()), number.field());
    }

    private List<ThingClause> clauses(DistrictCode district, List<Condition> conditions, LocalDate day) {
        return conditions.stream()
                .map(condition -> clause(district, condition, day))
                .toList();
    }

    private ThingClause clause(DistrictCode district, Condition condition, LocalDate day) {
        return switch (condition) {
            case Condition.Stands stands -> new ThingClause.Stands(stands.state(), stands.yes());
            case Condition.Under under -> new ThingClause.In(under.dimension().by(), keys.of(district, under, day));
            case Condition.OfThings things -> new ThingClause.Named(things.things());
            case Condition.Within within
            when within.of() != null -> new ThingClause.Within(number(within.of()), within.bounds());
            case Condition.Within within -> throw Keys.foreign(within);
            case Condition.Is is -> throw Keys.foreign(is);
            case Condition.Scored scored -> throw Keys.foreign(scored);
            case Condition.Named named -> throw Keys.foreign(named);
        };
    }
}
