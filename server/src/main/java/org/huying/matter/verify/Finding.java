package org.huying.matter.verify;

import org.huying.base.Bilingual;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it must be.
 *
 * @param matter whose, where it is a matter's
 * @param seq the first bad event of the matter; {@link #ROW} where the events are in order and the row is not
 * @param rule the law that is broken, or {@code chain}, {@code seal}, {@code waiting}, {@code access}
 */
public record Finding(@Nullable MatterId matter, int seq, String rule, Bilingual what) {

    /** After the last event that a chain can have. */
    public static final int ROW = Integer.MAX_VALUE;

    static Finding at(MatterId matter, int seq, String rule, String zh, String en) {
        return new Finding(matter, seq, rule, new Bilingual(zh, en));
    }

    static Finding row(MatterId matter, String rule, String zh, String en) {
        return at(matter, ROW, rule, zh, en);
    }

    static Finding general(String rule, String zh, String en) {
        return new Finding(null, 0, rule, new Bilingual(zh, en));
    }

    @Override
    public String toString() {
        String where = matter == null ? "" : "matter " + matter + (seq == ROW ? ", row" : ", event " + seq) + ": ";
        return where + what.en() + " [" + rule + "]";
    }
}
