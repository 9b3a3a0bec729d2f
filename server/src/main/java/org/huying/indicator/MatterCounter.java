package org.huying.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.counting.By;
import org.huying.counting.Criterion;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.indicator.definition.Condition;
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
import org.springframework.stereotype.Component;

/** Counts root matters, from the tallied facts of their ledger. */
@Component
class MatterCounter extends Counter<Day, Clause, Quantity> {

    private final Criteria criteria;
    private final Keys keys;
    private final Lines lines;

    MatterCounter(Criteria criteria, Keys keys, Lines lines) {
        this.criteria = criteria;
        this.keys = keys;
        this.lines = lines;
    }

    @Override
    Source source() {
        return Source.MATTERS;
    }

    @Override
    MeasuredRows measured(
            Viewer viewer,
            Question question,
            LocalDate day,
            Rows rows,
            List<Criterion<Day, Clause, Quantity>> criteria) {
        return this.criteria.measure(viewer, query(viewer.district(), question, day), rows, criteria);
    }

    @Override
    Behind listed(
            Viewer viewer,
            Question question,
            LocalDate day,
            Criterion<Day, Clause, Quantity> criterion,
            Part part,
            int offset,
            int size) {
        return new Behind.Matters(
                this.criteria.list(viewer, query(viewer.district(), question, day), criterion, part, offset, size));
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

    @Override
    Day day(On on) {
        return switch (on) {
            case FILED -> Day.FILED;
            case CLOSED -> Day.CLOSED;
            case REGISTERED, RETIRED, STANDING, MEASURED -> throw foreign(on);
        };
    }

    @Override
    Quantity quantity(Measurable quantity) {
        return switch (quantity) {
            case Measurable.OfMatters(Quantity plain) -> plain;
            case Measurable.OfThings things -> throw foreign(things);
            case Measurable.OfReadings readings -> throw foreign(readings);
        };
    }

    @Override
    Clause clause(DistrictCode district, Condition condition, LocalDate day) {
        return switch (condition) {
            case Condition.Is is -> new Clause.Is(is.trait(), is.yes());
            case Condition.Under under -> new Clause.In(under.dimension().by(), keys.of(district, under, day));
            case Condition.Scored scored -> new Clause.In(By.LINE, scoring(district, scored.score(), day));
            case Condition.Named named -> new Clause.Named(named.matters());
            case Condition.Stands stands -> throw foreign(stands);
            case Condition.OfThings things -> throw foreign(things);
            case Condition.Within within -> throw foreign(within);
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
