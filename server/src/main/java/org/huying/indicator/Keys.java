package org.huying.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.counting.By;
import org.huying.indicator.definition.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the words of definitions and questions mean in the keys of records, whatever the records are. */
@Component
class Keys {

    private final Trees trees;

    Keys(Trees trees) {
        this.trees = trees;
    }

    /** The keys under the values of a condition, as a day knew them. */
    Set<String> of(DistrictCode district, Condition.Under under, LocalDate day) {
        return under.values().stream()
                .flatMap(value -> of(district, under.dimension(), value, day).stream())
                .collect(Collectors.toSet());
    }

    Set<String> of(DistrictCode district, Dimension dimension, String value, LocalDate day) {
        return trees.of(district, dimension, day).keys(value);
    }

    /** The filters of a question. */
    Map<By, Set<String>> filters(DistrictCode district, Question question, LocalDate day) {
        Map<By, Set<String>> only = new EnumMap<>(By.class);
        question.filters().forEach((dimension, value) -> only.put(dimension.by(), of(district, dimension, value, day)));
        return only;
    }

    /** The instant before which all that a question may know was recorded; absent where it may know everything. */
    static @Nullable Instant known(Question question) {
        LocalDate asOf = question.asOf();
        return asOf == null ? null : asOf.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
    }
}
