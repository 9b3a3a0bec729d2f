package org.huying.indicator.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huying.indicator.Dimension;
import org.huying.indicator.Measure;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.matter.counted.CountQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Addresses that ask the statistics something. */
final class Addresses {

    static final String TABLE = "/statistics";
    static final String MATTERS = "/statistics/matters";

    private Addresses() {}

    /** The matters behind a figure. */
    static String matters(Question question, Measure measure) {
        return matters(MATTERS, question, measure, null);
    }

    static String matters(String path, Question question, Measure measure, @Nullable Boolean only) {
        Address address = filters(new Address(path), question);
        days(address, question.period());
        address.with("measure", measure.word());
        if (only != null) {
            address.with("part", only ? "counted" : "others");
        }
        switch (question.site()) {
            case null -> {}
            case CountQuery.Site.Unknown unknown -> address.with("cell", "none");
            case CountQuery.Site.Cell cell -> address.with("cell", cell(cell));
        }
        return address.toString();
    }

    static String cell(CountQuery.Site.Cell cell) {
        return BigDecimal.valueOf(cell.degrees()).toPlainString() + "," + cell.x() + "," + cell.y();
    }

    /** The table of a question, with what the page around it has been set to. */
    static String table(String path, Question question, String preset, Map<String, String> settings) {
        Address address = new Address(path).with("by", question.by().word());
        if (question.by() == Dimension.PERIOD) {
            address.with("grain", question.grain().word());
        }
        if (preset.equals("chosen")) {
            days(address, question.period());
        } else {
            address.with("preset", preset);
        }
        filters(address, question);
        settings.forEach(address::with);
        return address.toString();
    }

    private static void days(Address address, Period period) {
        address.with("from", period.from().toString()).with("to", period.to().toString());
    }

    private static Address filters(Address address, Question question) {
        for (Dimension dimension : Dimension.values()) {
            String value = question.filter(dimension);
            if (value != null) {
                address.with(dimension.word(), value);
            }
        }
        if (question.asOf() != null) {
            address.with("asOf", question.asOf().toString());
        }
        return address;
    }

    /** A path with what is asked of it. A page has a thousand of them, of plain words. */
    private static final class Address {

        private final StringBuilder text;
        private char before = '?';

        Address(String path) {
            this.text = new StringBuilder(path);
        }

        Address with(String name, String value) {
            text.append(before).append(name).append('=');
            text.append(plain(value) ? value : UriUtils.encodeQueryParam(value, StandardCharsets.UTF_8));
            before = '&';
            return this;
        }

        private static boolean plain(String value) {
            return value.chars()
                    .allMatch(letter -> letter >= '0' && letter <= '9'
                            || letter >= 'a' && letter <= 'z'
                            || letter >= 'A' && letter <= 'Z'
                            || "-._~/:,".indexOf(letter) >= 0);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
