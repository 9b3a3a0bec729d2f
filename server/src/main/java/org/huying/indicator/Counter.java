package org.huying.indicator;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.counting.Criterion;
import org.huying.counting.Criterion.Amount;
import org.huying.counting.Criterion.Bar;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.indicator.definition.Condition;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Measurable;
import org.huying.indicator.definition.On;
import org.huying.indicator.definition.Source;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Counts records of one source by definitions, in a district as a day knew it.
 *
 * @param <D> the days by which such records can be counted
 * @param <C> what can be true of such a record
 * @param <Q> what there can be more or less of in such a record
 */
abstract class Counter<D, C, Q> {

    abstract Source source();

    /** What each indicator, all of this source, finds of a question. */
    final MeasuredRows measure(Viewer viewer, List<Indicator> indicators, Question question, Rows rows, LocalDate day) {
        return measured(
                viewer,
                question,
                day,
                rows,
                indicators.stream()
                        .map(indicator -> criterion(viewer.district(), indicator, day))
                        .toList());
    }

    abstract MeasuredRows measured(
            Viewer viewer, Question question, LocalDate day, Rows rows, List<Criterion<D, C, Q>> criteria);

    /** A stretch of the records behind an indicator's figure. */
    final Behind list(
            Viewer viewer, Indicator indicator, Question question, Part part, int offset, int size, LocalDate day) {
        return listed(viewer, question, day, criterion(viewer.district(), indicator, day), part, offset, size);
    }

    abstract Behind listed(
            Viewer viewer,
            Question question,
            LocalDate day,
            Criterion<D, C, Q> criterion,
            Part part,
            int offset,
            int size);

    private Criterion<D, C, Q> criterion(DistrictCode district, Indicator indicator, LocalDate day) {
        Measurable quantity = indicator.quantity();
        return new Criterion<>(
                day(indicator.on()),
                clauses(district, indicator.over(), day),
                clauses(district, indicator.of(), day),
                indicator.exclusions().stream()
                        .map(exclusion -> new Bar<>(
                                clauses(district, exclusion.conditions(), day), exclusion.from(), exclusion.to()))
                        .toList(),
                amount(quantity == null ? null : quantity(quantity), indicator.share()));
    }

    private static <Q> @Nullable Amount<Q> amount(@Nullable Q quantity, @Nullable Double share) {
        return quantity == null ? null : new Amount<>(quantity, share);
    }

    private List<C> clauses(DistrictCode district, List<Condition> conditions, LocalDate day) {
        return conditions.stream()
                .map(condition -> clause(district, condition, day))
                .toList();
    }

    abstract D day(On on);

    abstract C clause(DistrictCode district, Condition condition, LocalDate day);

    abstract Q quantity(Measurable quantity);

    /** A definition is read so that it says nothing that its records do not have. */
    static IllegalArgumentException foreign(Object said) {
        return new IllegalArgumentException("such records do not have " + said);
    }
}
