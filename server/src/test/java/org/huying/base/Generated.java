package org.huying.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Generated cases with shrinking. A property draws what it needs from a {@link Source} and fails by throwing; the drawn
 * numbers are then made fewer and smaller for as long as it still fails, and what it said about the smallest case is
 * the message. The same seed gives the same cases; the system property {@code huying.seed} gives others.
 */
public final class Generated {

    private static final int MOST_SHRINKS = 3000;

    private Generated() {}

    /** Tries the property on so many cases. */
    public static void cases(int count, Consumer<Source> property) {
        long seed = Long.getLong("huying.seed", 20_120_101L);
        for (int at = 0; at < count; at++) {
            Source source = new Source(new SplittableRandom(seed + at), List.of());
            Optional<Throwable> failure = run(property, source);
            if (failure.isPresent()) {
                throw smallest(property, source, failure.get(), at, seed);
            }
        }
    }

    private static AssertionError smallest(
            Consumer<Source> property, Source found, Throwable failure, int at, long seed) {
        Source smallest = found;
        Throwable cause = failure;
        int tries = 0;
        boolean better = true;
        while (better && tries < MOST_SHRINKS) {
            better = false;
            for (List<Long> draws : simpler(smallest.drawn)) {
                Source shrunk = new Source(null, draws);
                Optional<Throwable> still = run(property, shrunk);
                tries++;
                if (still.isPresent() && shrunk.simplerThan(smallest)) {
                    smallest = shrunk;
                    cause = still.get();
                    better = true;
                    break;
                }
            }
        }
        return new AssertionError(
                "case " + at + " of seed " + seed + ", shrunk to " + smallest.said + ": " + cause.getMessage(), cause);
    }

    /** Without a stretch of draws, or with one draw nearer to zero. */
    private static List<List<Long>> simpler(List<Long> draws) {
        List<List<Long>> all = new ArrayList<>();
        for (int length = Integer.highestOneBit(Math.max(1, draws.size())); length > 0; length /= 2) {
            for (int from = 0; from + length <= draws.size(); from += length) {
                List<Long> fewer = new ArrayList<>(draws.subList(0, from));
                fewer.addAll(draws.subList(from + length, draws.size()));
                all.add(fewer);
            }
        }
        for (int at = 0; at < draws.size(); at++) {
            long value = draws.get(at);
            for (long less = value; less > 0; less /= 2) {
                List<Long> smaller = new ArrayList<>(draws);
                smaller.set(at, value - less);
                all.add(smaller);
            }
        }
        return all;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a property throws is its failure
    private static Optional<Throwable> run(Consumer<Source> property, Source source) {
        try {
            property.accept(source);
            return Optional.empty();
        } catch (Exception | AssertionError e) {
            return Optional.of(e);
        }
    }

    /** Where a property draws from: at random at first, from a shrunk list later, and zeros once that is used up. */
    public static final class Source {

        private final @Nullable SplittableRandom random;
        private final List<Long> given;
        private final List<Long> drawn = new ArrayList<>();
        private final List<String> said = new ArrayList<>();

        private Source(@Nullable SplittableRandom random, List<Long> given) {
            this.random = random;
            this.given = given;
        }

        /** A number between the two, both possible; it shrinks to the first. */
        public long between(long least, long most) {
            long range = Math.addExact(Math.subtractExact(most, least), 1);
            long draw = random != null
                    ? random.nextLong(range)
                    : drawn.size() < given.size() ? Math.min(given.get(drawn.size()), range - 1) : 0;
            drawn.add(draw);
            return least + draw;
        }

        public int between(int least, int most) {
            return Math.toIntExact(between((long) least, most));
        }

        /** One of these; it shrinks to the first. */
        public <T> T oneOf(List<T> all) {
            return all.get(between(0, all.size() - 1));
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final <T> T oneOf(T... all) {
            return oneOf(List.of(all));
        }

        /** Yes, once in so many times; it shrinks to no. */
        public boolean onceIn(int times) {
            return between(0, times - 1) == times - 1;
        }

        /** What the failure's message shows of this case. */
        public <T> T say(String name, T value) {
            said.add(name + " = " + value);
            return value;
        }

        private boolean simplerThan(Source other) {
            int fewer = Integer.compare(drawn.size(), other.drawn.size());
            if (fewer != 0) {
                return fewer < 0;
            }
            for (int at = 0; at < drawn.size(); at++) {
                int less = Long.compare(drawn.get(at), other.drawn.get(at));
                if (less != 0) {
                    return less < 0;
                }
            }
            return false;
        }
    }
}
