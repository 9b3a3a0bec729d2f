package org.huying.matter.counted;

import java.util.EnumMap;
import java.util.Map;

/** How many of each there are. */
public record Counts(Map<Counted, Long> numbers) {

    public static final Counts NONE = new Counts(Map.of());

    public Counts {
        numbers = Map.copyOf(numbers);
    }

    public long of(Counted counted) {
        return numbers.getOrDefault(counted, 0L);
    }

    boolean nothing() {
        return numbers.values().stream().allMatch(number -> number == 0);
    }

    Counts times(int factor) {
        Map<Counted, Long> product = new EnumMap<>(Counted.class);
        numbers.forEach((counted, number) -> product.put(counted, number * factor));
        return new Counts(product);
    }

    public Counts plus(Counts other) {
        Map<Counted, Long> sum = new EnumMap<>(Counted.class);
        sum.putAll(numbers);
        other.numbers.forEach((counted, number) -> sum.merge(counted, number, Long::sum));
        return new Counts(sum);
    }
}
