package org.huying.indicator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.huying.matter.counted.CountQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the statistics.
 *
 * @param by the dimension whose values are the rows
 * @param grain how long the periods are, where the rows are periods
 * @param filters one value of each dimension but the period; of the rows' own dimension it is where the rows begin
 * @param site where on the map, if that matters
 * @param asOf as it stood at the end of which day; as it stands now where that is absent
 */
public record Question(
        Dimension by,
        Grain grain,
        Period period,
        Map<Dimension, String> filters,
        CountQuery.@Nullable Site site,
        @Nullable LocalDate asOf) {

    public Question {
        Map<Dimension, String> copy = new EnumMap<>(Dimension.class);
        copy.putAll(filters);
        filters = Collections.unmodifiableMap(copy);
    }

    public Question(Dimension by, Grain grain, Period period, Map<Dimension, String> filters) {
        this(by, grain, period, filters, null, null);
    }

    public @Nullable String filter(Dimension dimension) {
        return filters.get(dimension);
    }

    public Question with(Dimension dimension, @Nullable String value) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(filters);
        if (value == null) {
            more.remove(dimension);
        } else {
            more.put(dimension, value);
        }
        return new Question(by, grain, period, more, site, asOf);
    }

    public Question during(Period other) {
        return new Question(by, grain, other, filters, site, asOf);
    }

    /** As it stood at the end of a day; as it stands now where that is absent. */
    public Question asOf(@Nullable LocalDate day) {
        return new Question(by, grain, period, filters, site, day);
    }

    public Question at(CountQuery.@Nullable Site where) {
        return new Question(by, grain, period, filters, where, asOf);
    }

    public Question by(Dimension other) {
        return new Question(other, grain, period, filters, site, asOf);
    }
}
