package org.huying.indicator.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.indicator.Dimension;
import org.huying.indicator.Measure.Better;
import org.jspecify.annotations.Nullable;

/**
 * A defined figure.
 *
 * @param on the day that decides in which period a record counts, and with it which records are counted
 * @param over what is true of all records that it is measured on
 * @param of what is true, besides, of those that it counts; nothing more where it is no share
 * @param quantity what is added up or ordered; absent where records are counted
 * @param share which share of the records has no more of the quantity than a quantile says, from 0 to 1
 * @param by the dimensions by which it may be told apart
 */
public record Indicator(
        DefinitionId id,
        int edition,
        Bilingual title,
        @Nullable Bilingual about,
        @Nullable String cites,
        Kind kind,
        Scale scale,
        Better better,
        On on,
        List<Condition> over,
        List<Condition> of,
        @Nullable Measurable quantity,
        @Nullable Double share,
        Set<Dimension> by,
        List<Exclusion> exclusions)
        implements Definition {

    static final String FORM = "indicator";

    public Indicator {
        over = List.copyOf(over);
        of = List.copyOf(of);
        by = Set.copyOf(by);
        exclusions = List.copyOf(exclusions);
    }

    /** An amount in the unit, as people read it: times with one decimal, fields with the decimals that they have, up to two. */
    public String amount(BigDecimal value) {
        if (quantity != null && quantity.named()) {
            BigDecimal exact = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
            return exact.setScale(Math.max(0, exact.scale()), RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
        return value.setScale(scale.time() ? 1 : 0, RoundingMode.HALF_UP).toPlainString();
    }

    public Source source() {
        return on.source();
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Indicator published(int newEdition) {
        return new Indicator(
                id,
                newEdition,
                title,
                about,
                cites,
                kind,
                scale,
                better,
                on,
                over,
                of,
                quantity,
                share,
                by,
                exclusions);
    }
}
