package org.huying.indicator.definition;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.indicator.Dimension;

/** What an indicator counts. */
public enum Source {
    /** 事项: root matters, from the tallied facts of their ledger. */
    MATTERS(
            new Bilingual("件", "matters"),
            Dimension.UNIT,
            Dimension.PLACE,
            Dimension.CATEGORY,
            Dimension.LINE,
            Dimension.CHANNEL,
            Dimension.PERIOD),
    /** 登记对象: from the entries of the register. */
    THINGS(new Bilingual("个", "things"), Dimension.UNIT, Dimension.PLACE, Dimension.KIND, Dimension.PERIOD),
    /** 监测数据: what devices measured. */
    READINGS(new Bilingual("条", "readings"), Dimension.UNIT, Dimension.PLACE, Dimension.KIND, Dimension.PERIOD);

    private final Bilingual one;
    private final Set<Dimension> dimensions;

    Source(Bilingual one, Dimension... dimensions) {
        this.one = one;
        this.dimensions = Set.of(dimensions);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one of them is called, as a unit. */
    Bilingual one() {
        return one;
    }

    /** By what such records can be told apart, in the order of the dimensions. */
    public Set<Dimension> dimensions() {
        return EnumSet.copyOf(dimensions);
    }
}
