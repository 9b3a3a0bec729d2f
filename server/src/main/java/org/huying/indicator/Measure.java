package org.huying.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huying.matter.counted.Counted;
import org.jspecify.annotations.Nullable;

/** A defined figure: a number of matters, or a share of some of others. Its definition in words is {@code indicator.measure.…about}. */
public enum Measure {
    FILED(Counted.FILED, null, Better.NEITHER),
    CLOSED(Counted.CLOSED, null, Better.NEITHER),
    ON_TIME(Counted.ON_TIME, Counted.ON_TIME_OF, Better.HIGHER),
    RESOLVED(Counted.RESOLVED, Counted.RESOLVED_OF, Better.HIGHER),
    SATISFIED(Counted.SATISFIED, Counted.SATISFIED_OF, Better.HIGHER),
    RETURNED(Counted.RETURNED, Counted.RETURNED_OF, Better.LOWER),
    REWORKED(Counted.REWORKED, Counted.REWORKED_OF, Better.LOWER),
    UNCHECKED(Counted.UNCHECKED, Counted.CLOSED, Better.NEITHER),
    DROPPED(Counted.DROPPED, null, Better.NEITHER),
    OPEN(Counted.OPEN, null, Better.NEITHER),
    LATE(Counted.LATE, null, Better.LOWER);

    private final Counted counted;
    private final @Nullable Counted of;
    private final Better better;

    Measure(Counted counted, @Nullable Counted of, Better better) {
        this.counted = counted;
        this.of = of;
        this.better = better;
    }

    /** Which way is good. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Measure> find(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word().equals(word))
                .findFirst();
    }

    public Counted counted() {
        return counted;
    }

    /** What it is a share of; absent for a number. */
    public @Nullable Counted of() {
        return of;
    }

    /** What lies behind it: what it is a share of, or itself. */
    public Counted behind() {
        return of == null ? counted : of;
    }

    public boolean rate() {
        return of != null;
    }

    /** Whether it can be held against another time: what is open is open now, whenever it was filed. */
    public boolean comparable() {
        return this != OPEN && this != LATE;
    }

    public Better better() {
        return better;
    }
}
