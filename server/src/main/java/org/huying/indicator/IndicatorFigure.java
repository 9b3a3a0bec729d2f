package org.huying.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.counting.Measured;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A defined figure: what an edition of an indicator says of a time, within some filters, as of a day.
 *
 * @param indicator the edition that holds on the day
 * @param question the time, the filters and the day
 * @param terms the filters in words
 * @param measured how many records are behind it, and how much of something there is in them
 */
public record IndicatorFigure(Indicator indicator, Question question, List<Term> terms, Measured measured) {

    public IndicatorFigure {
        terms = List.copyOf(terms);
    }

    /** A filter in words: the dimension, and what its value is called. */
    public record Term(Dimension dimension, Bilingual title) {}

    /** In the unit of the indicator; absent where it would be a share of nothing, or the time that nothing took. */
    public @Nullable BigDecimal value() {
        BigDecimal plain = switch (indicator.kind()) {
            case COUNT -> BigDecimal.valueOf(measured.counted());
            case RATIO ->
                measured.base() == 0
                        ? null
                        : BigDecimal.valueOf(measured.counted())
                                .divide(BigDecimal.valueOf(measured.base()), MathContext.DECIMAL64);
            case SUM -> measured.amount() == null ? BigDecimal.ZERO : measured.amount();
            case QUANTILE -> measured.amount();
        };
        return plain == null ? null : plain.divide(indicator.scale().one(), MathContext.DECIMAL64);
    }

    /** With at most so many decimals as people read: two of shares, one of times, none of what is counted; nothing is {@code –}. */
    public String text() {
        BigDecimal value = value();
        if (value == null) {
            return "–";
        }
        return indicator.kind() == Kind.RATIO
                ? value.setScale(2, RoundingMode.HALF_UP).toPlainString()
                : indicator.amount(value);
    }

    /** How many records it is measured on. */
    public long records() {
        return measured.base();
    }

    /** The address, within this server, of the records behind it. */
    public String address() {
        return IndicatorAddresses.records(indicator, question);
    }
}
