package org.huying.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.Bilingual;
import org.huying.indicator.Grain;
import org.huying.indicator.Period;

/**
 * The month, quarter or year that a report is about, as people write it: {@code 2026-11}, {@code 2026-Q4}, {@code 2026}.
 *
 * @param from its first day
 */
public record Span(Grain grain, LocalDate from) {

    private static final Pattern WRITTEN = Pattern.compile("([12][0-9]{3})(?:-(?:([01]?[0-9])|[Qq]([1-4])))?");
    private static final int MONTHS_OF_A_QUARTER = 3;

    public static Optional<Span> find(String written) {
        Matcher said = WRITTEN.matcher(written.strip());
        if (!said.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(said.group(1));
        try {
            if (said.group(2) != null) {
                return Optional.of(new Span(Grain.MONTH, LocalDate.of(year, Integer.parseInt(said.group(2)), 1)));
            }
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
        if (said.group(3) != null) {
            int month = (Integer.parseInt(said.group(3)) - 1) * MONTHS_OF_A_QUARTER + 1;
            return Optional.of(new Span(Grain.QUARTER, LocalDate.of(year, month, 1)));
        }
        return Optional.of(new Span(Grain.YEAR, LocalDate.of(year, 1, 1)));
    }

    /** The one of a length in which a day lies. */
    public static Span around(Grain grain, LocalDate day) {
        return new Span(grain, grain.start(day));
    }

    public Period period() {
        return grain.around(from);
    }

    public int quarter() {
        return (from.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1;
    }

    /** As it is read again. */
    public String written() {
        return switch (grain) {
            case MONTH -> "%d-%02d".formatted(from.getYear(), from.getMonthValue());
            case QUARTER -> from.getYear() + "-Q" + quarter();
            case YEAR, DAY, WEEK -> String.valueOf(from.getYear());
        };
    }

    public Bilingual title() {
        return switch (grain) {
            case MONTH -> new Bilingual("%d年%d月".formatted(from.getYear(), from.getMonthValue()), written());
            case QUARTER -> new Bilingual("%d年第%d季度".formatted(from.getYear(), quarter()), written());
            case YEAR, DAY, WEEK -> new Bilingual(from.getYear() + "年", written());
        };
    }
}
