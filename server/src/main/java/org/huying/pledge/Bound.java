package org.huying.pledge;

import java.util.Arrays;
import java.util.Locale;

/** How a target is meant. */
public enum Bound {
    AT_LEAST("≥"),
    AT_MOST("≤"),
    ABOUT("≈"),
    EXACTLY("="),
    /** 与另一指标同步: it has no value of its own. */
    IN_STEP("↔"),
    /** 高于另一指标: it has no value of its own. */
    ABOVE(">");

    /** Within so much of it a target that is meant roughly (左右) is reached. */
    private static final double ROUGHLY = 0.05;

    /** Sums of decimal reports are not exact. */
    private static final double EPSILON = 1e-9;

    private final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** The word in the line and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word; {@code EXACTLY} where nothing is said. */
    public static Bound of(Object word) {
        return Arrays.stream(values())
                .filter(bound -> bound.word().equals(word))
                .findFirst()
                .orElse(EXACTLY);
    }

    /** Whether so much reaches the target. More than was promised keeps a promise. */
    boolean reachedBy(double amount, double target) {
        double slack = EPSILON * Math.max(1, Math.abs(target));
        return switch (this) {
            case AT_MOST -> amount <= target + slack;
            case ABOUT -> amount >= target - Math.abs(target) * ROUGHLY - slack;
            case AT_LEAST, EXACTLY, IN_STEP, ABOVE -> amount >= target - slack;
        };
    }

    /** How far an amount is on the wrong side of the target, as a share of it; 0 where it is on the right one. */
    double missedBy(double amount, double target) {
        double gap = this == AT_MOST ? amount - target : target - amount;
        return reachedBy(amount, target) ? 0 : gap / Math.max(EPSILON, Math.abs(target));
    }
}
