package org.huying.indicator;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.counting.Criterion;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.indicator.definition.Condition;
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
import org.springframework.stereotype.Component;

/** Counts things, from the entries of the register. */
@Component
class ThingCounter extends Counter<ThingDay, ThingClause, ThingNumber> {

    private final ThingCounts counts;
    private final Keys keys;

    ThingCounter(ThingCounts counts, Keys keys) {
        this.counts = counts;
        this.keys = keys;
    }

    @Override
    Source source() {
        return Source.THINGS;
    }

    @Override
    MeasuredRows measured(
            Viewer viewer,
            Question question,
            LocalDate day,
            Rows rows,
            List<Criterion<ThingDay, ThingClause, ThingNumber>> criteria) {
        return counts.measure(viewer, query(viewer.district(), question, day), rows, criteria);
    }

    @Override
    Behind listed(
            Viewer viewer,
            Question question,
            LocalDate day,
            Criterion<ThingDay, ThingClause, ThingNumber> criterion,
            Part part,
            int offset,
            int size) {
        return new Behind.Things(
                counts.list(viewer, query(viewer.district(), question, day), criterion, part, offset, size));
    }

    private ThingsOfTime query(DistrictCode district, Question question, LocalDate day) {
        return new ThingsOfTime(
                question.period().from(),
                question.period().to(),
                keys.filters(district, question, day),
                day,
                Keys.known(question));
    }

    @Override
    ThingDay day(On on) {
        return switch (on) {
            case REGISTERED -> ThingDay.REGISTERED;
            case RETIRED -> ThingDay.RETIRED;
            case STANDING -> ThingDay.STANDING;
            case FILED, CLOSED, MEASURED -> throw foreign(on);
        };
    }

    @Override
    ThingNumber quantity(Measurable quantity) {
        return switch (quantity) {
            case Measurable.OfThings(String kind, String field) -> new ThingNumber(new KindId(kind), field);
            case Measurable.OfMatters matters -> throw foreign(matters);
            case Measurable.OfReadings readings -> throw foreign(readings);
        };
    }

    @Override
    ThingClause clause(DistrictCode district, Condition condition, LocalDate day) {
        return switch (condition) {
            case Condition.Stands stands -> new ThingClause.Stands(stands.state(), stands.yes());
            case Condition.Under under -> new ThingClause.In(under.dimension().by(), keys.of(district, under, day));
            case Condition.OfThings things -> new ThingClause.Named(things.things());
            case Condition.Within within
            when within.of() != null -> new ThingClause.Within(quantity(within.of()), within.bounds());
            case Condition.Within within -> throw foreign(within);
            case Condition.Is is -> throw foreign(is);
            case Condition.Scored scored -> throw foreign(scored);
            case Condition.Named named -> throw foreign(named);
        };
    }
}
