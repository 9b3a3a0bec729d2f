package org.huying.publication.compose;

import java.time.LocalDate;
import org.huying.indicator.Period;
import org.huying.publication.Span;

/**
 * The words that a report fills in by itself.
 *
 * @param publisher the authority whose report it is
 */
record Naming(String district, String publisher, Span span, LocalDate asOf) {

    String of(String name) {
        Period period = span.period();
        int year = span.from().getYear();
        return switch (name) {
            case "district" -> district;
            case "publisher" -> publisher;
            case "year" -> String.valueOf(year);
            case "last-year" -> String.valueOf(year - 1);
            case "next-year" -> String.valueOf(year + 1);
            case "month" -> String.valueOf(span.from().getMonthValue());
            case "quarter" -> String.valueOf(span.quarter());
            case "period" -> span.title().zh();
            case "from" -> day(period.from());
            case "to" -> day(period.to());
            case "as-of" -> day(asOf);
            default -> throw new IllegalArgumentException("no such name: " + name);
        };
    }

    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
