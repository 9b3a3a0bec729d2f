package org.huying.simulation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Chance that can be drawn again: what a draw yields depends on nothing but its key. Whoever asks twice about the same
 * thing of the same district gets the same answer, at whatever time and in whatever order.
 */
final class Draw {

    private static final long PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private Draw(long state) {
        this.random = new SplittableRandom(state);
    }

    /** @param key what is drawn for, in words */
    static Draw of(long seed, Object... key) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (Object part : key) {
            String text = String.valueOf(part);
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ '/') * PRIME;
        }
        return new Draw(hash);
    }

    /** From 0 (included) to 1 (excluded). */
    double unit() {
        return random.nextDouble();
    }

    boolean happens(double probability) {
        return unit() < probability;
    }

    /** From 0 (included) to the bound (excluded). */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }

    /** A time between two, evenly. */
    Duration between(Duration least, Duration most) {
        return least.plusSeconds((long) (unit() * most.minus(least).toSeconds()));
    }

    /** With a median, and a spread as the standard deviation of the logarithm. */
    double logNormal(double median, double spread) {
        return median * Math.exp(spread * gauss());
    }

    /** How often something happens that is expected so often; Knuth's product up to 30, a normal above. */
    int poisson(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * gauss()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = unit(); product > limit; product *= unit()) {
            count++;
        }
        return count;
    }

    /** Every key once, the heavier ones earlier (exponential keys, Efraimidis and Spirakis 2006). */
    List<String> order(Map<String, Double> weights) {
        record Ranked(String name, double rank) {}
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Ranked(entry.getKey(), -Math.log(1 - unit()) / entry.getValue()))
                .sorted(Comparator.comparingDouble(Ranked::rank))
                .map(Ranked::name)
                .toList();
    }

    /** An index, by weight. */
    int index(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = unit() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private double gauss() {
        return Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
    }
}
