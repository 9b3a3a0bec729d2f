package org.huying.indicator.definition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.Bilingual;

/**
 * In what an indicator is told: in a unit that its figures are converted to, or in one that the definition names.
 *
 * @param one how much of the plain figure one unit is: of a share 0.01 for per cent, of seconds 3600 for hours
 */
public record Scale(String word, Bilingual title, BigDecimal one) {

    public static final List<String> SHARES = List.of("%", "‰");
    public static final List<String> TIMES = List.of("minutes", "hours", "days");

    private enum Known {
        PERCENT("%", "%", "%", "0.01"),
        PERMILLE("‰", "‰", "‰", "0.001"),
        MINUTES("minutes", "分钟", "min", "60"),
        HOURS("hours", "小时", "h", "3600"),
        DAYS("days", "天", "days", "86400");

        private final Scale scale;

        Known(String word, String zh, String en, String one) {
            this.scale = new Scale(word, new Bilingual(zh, en), new BigDecimal(one));
        }
    }

    static Optional<Scale> find(String word) {
        return Arrays.stream(Known.values())
                .map(known -> known.scale)
                .filter(scale -> scale.word.equals(word))
                .findFirst();
    }

    /** What is counted one by one, or is told in a unit that the definition names. */
    static Scale of(Bilingual title) {
        return new Scale(title.en().toLowerCase(Locale.ROOT), title, BigDecimal.ONE);
    }

    public boolean time() {
        return TIMES.contains(word);
    }
}
