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
import org.huying.security.Viewer;
import org.huying.signal.counted.ReadingClause;
import org.huying.signal.counted.ReadingCounts;
import org.huying.signal.counted.ReadingDay;
import org.huying.signal.counted.ReadingQuery;
import org.huying.signal.counted.ReadingValue;
import org.springframework.stereotype.Component;

/** Counts readings, each as it was last corrected. */
@Component
class ReadingCounter extends Counter<ReadingDay, ReadingClause, ReadingValue> {

    private final ReadingCounts counts;
    private final Keys keys;

    ReadingCounter(ReadingCounts counts, Keys keys) {
        this.counts = counts;
        this.keys = keys;
    }

    @Override
    Source source() {
        return Source.READINGS;
    }

    @Override
    MeasuredRows measured(
            Viewer viewer,
            Question question,
            LocalDate day,
            Rows rows,
            List<Criterion<ReadingDay, ReadingClause, ReadingValue>> criteria) {
        return counts.measure(viewer, query(viewer.district(), question, day), rows, criteria);
    }

    @Override
    Behind listed(
            Viewer viewer,
            Question question,
            LocalDate day,
            Criterion<ReadingDay, ReadingClause, ReadingValue> criterion,
            Part part,
            int offset,
            int size) {
        return new Behind.Readings(
                counts.list(viewer, query(viewer.district(), question, day), criterion, part, offset, size));
    }

    private ReadingQuery query(DistrictCode district, Question question, LocalDate day) {
        return new ReadingQuery(
                question.period().begins(),
                question.period().ends(),
                keys.filters(district, question, day),
                Keys.known(question));
    }

    @Override
    ReadingDay day(On on) {
        return switch (on) {
            case MEASURED -> ReadingDay.MEASURED;
            case FILED, CLOSED, REGISTERED, RETIRED, STANDING -> throw foreign(on);
        };
    }

    @Override
    ReadingValue quantity(Measurable quantity) {
        return switch (quantity) {
            case Measurable.OfReadings readings -> ReadingValue.VALUE;
            case Measurable.OfMatters matters -> throw foreign(matters);
            case Measurable.OfThings things -> throw foreign(things);
        };
    }

    @Override
    ReadingClause clause(DistrictCode district, Condition condition, LocalDate day) {
        return switch (condition) {
            case Condition.Under under -> new ReadingClause.In(under.dimension().by(), keys.of(district, under, day));
            case Condition.OfThings devices -> new ReadingClause.Taken(devices.things());
            case Condition.Within within when within.of() == null -> new ReadingClause.Within(within.bounds());
            case Condition.Within within -> throw foreign(within);
            case Condition.Stands stands -> throw foreign(stands);
            case Condition.Is is -> throw foreign(is);
            case Condition.Scored scored -> throw foreign(scored);
            case Condition.Named named -> throw foreign(named);
        };
    }
}
