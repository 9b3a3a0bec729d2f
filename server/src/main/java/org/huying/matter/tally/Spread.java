package org.huying.matter.tally;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A histogram of durations whose buckets grow with them: one minute wide up to eight minutes, then eight to each doubling,
 * so that a quantile is never wrong by more than an eighth of itself. Histograms of parts add up to that of the whole.
 *
 * @param numbers how many there are, by bucket
 */
public record Spread(NavigableMap<Integer, Long> numbers) {

    private static final int STEPS = 8;
    private static final int DOUBLING = 3;

    public static final Spread NONE = new Spread(new TreeMap<>());

    public Spread {
        numbers = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(numbers));
    }

    /** The bucket of a duration; what would be negative counts as none. */
    static int bucket(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < STEPS) {
            return (int) minutes;
        }
        int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(minutes) - DOUBLING;
        return (doublings + 1) * STEPS + (int) (minutes >> doublings) - STEPS;
    }

    /** The first duration of a bucket. */
    static Duration first(int bucket) {
        if (bucket < STEPS) {
            return Duration.ofMinutes(bucket);
        }
        int doublings = bucket / STEPS - 1;
        return Duration.ofMinutes((long) (bucket % STEPS + STEPS) << doublings);
    }

    public Spread plus(Spread other) {
        NavigableMap<Integer, Long> sum = new TreeMap<>(numbers);
        other.numbers.forEach((bucket, number) -> sum.merge(bucket, number, Long::sum));
        return new Spread(sum);
    }

    public static Spread of(int bucket, long number) {
        return new Spread(new TreeMap<>(Map.of(bucket, number)));
    }

    public long count() {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * So long at most it took for such a share: the end of the bucket in which the one lies that is reached then, less a
     * minute; nothing where nothing was counted.
     *
     * @param share from 0 to 1
     */
    public Optional<Duration> quantile(double share) {
        long reached = Math.max(1, (long) Math.ceil(share * count()));
        long before = 0;
        for (Map.Entry<Integer, Long> bucket : numbers.entrySet()) {
            before += bucket.getValue();
            if (before >= reached) {
                return Optional.of(first(bucket.getKey() + 1).minusMinutes(1));
            }
        }
        return Optional.empty();
    }
}
