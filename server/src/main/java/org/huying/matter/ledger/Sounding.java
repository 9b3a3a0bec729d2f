package org.huying.matter.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/** What one copy of a life says instead: its own ids and numbers, days, people and words. */
final class Sounding {

    /** What is replaced in the lives of a family. */
    record Named(Set<Long> matters, Set<String> others) {

        boolean matter(String digits) {
            return matters.contains(Long.valueOf(digits));
        }

        boolean other(String text) {
            return others.contains(text);
        }
    }

    private final Duration by;
    private final UnaryOperator<String> people;
    private final Map<Long, MatterId> ids = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();

    Sounding(Duration by, UnaryOperator<String> people) {
        this.by = by;
        this.people = people;
    }

    void is(MatterId old, MatterId now) {
        ids.put(old.value(), now);
    }

    void says(String old, String now) {
        others.put(old, now);
    }

    Instant at(Instant at) {
        return at.plus(by);
    }

    LocalDate day(LocalDate day) {
        return day.plusDays(by.toDays());
    }

    MatterId id(long old) {
        MatterId now = ids.get(old);
        if (now == null) {
            throw new IllegalStateException("matter " + old + " is not of the family");
        }
        return now;
    }

    String instead(String text) {
        @Nullable String other = others.get(text);
        return other == null ? people.apply(text) : other;
    }
}
