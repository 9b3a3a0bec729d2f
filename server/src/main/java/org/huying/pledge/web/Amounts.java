package org.huying.pledge.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.huying.pledge.Target;
import org.jspecify.annotations.Nullable;

/** Quantities as people read them. */
public final class Amounts {

    private static final String NOTHING = "–";

    private Amounts() {}

    public static String of(@Nullable Double value) {
        return value == null
                ? NOTHING
                : new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    public static String of(@Nullable Double value, String measure) {
        return value == null ? NOTHING : of(value) + (measure.equals("%") ? "%" : " " + measure);
    }

    /** With the sign of its bound: ≥ 1,200 个. */
    public static String of(Target target) {
        String value = of(target.value(), target.unit());
        return target.quantified() ? target.bound().sign() + " " + value : value;
    }

    /** Rounded to what a plan can mean. */
    public static String planned(@Nullable Double value, String measure) {
        if (value == null) {
            return NOTHING;
        }
        double rough = Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100.0;
        return of(rough, measure);
    }
}
