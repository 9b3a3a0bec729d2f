package org.huying.publication.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are written in a report: plain digits, as such reports have them and as they can be read again. */
final class Written {

    /** What stands where there is nothing of which a figure would be a share. */
    static final String NOTHING = "无";

    private static final int SHOWN = 1;

    private Written() {}

    static String value(Counted counted) {
        Double value = counted.value();
        return value == null ? NOTHING : plain(value) + counted.unit();
    }

    /** To a tenth. */
    static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(SHOWN, RoundingMode.HALF_UP).doubleValue();
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
