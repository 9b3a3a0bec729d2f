package org.huying.indicator.web;

import java.math.BigDecimal;
import java.util.Map;
import org.huying.indicator.Dimension;
import org.huying.indicator.Measure;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.matter.counted.CountQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
        UriComponentsBuilder address = filters(UriComponentsBuilder.fromPath(path), question);
        days(address, question.period());
        address.queryParam("measure", measure.word());
        if (only != null) {
            address.queryParam("part", only ? "counted" : "others");
        }
        switch (question.site()) {
            case null -> {}
            case CountQuery.Site.Unknown unknown -> address.queryParam("cell", "none");
            case CountQuery.Site.Cell cell -> address.queryParam("cell", cell(cell));
        }
        return address.encode().toUriString();
    }

    static String cell(CountQuery.Site.Cell cell) {
        return BigDecimal.valueOf(cell.degrees()).toPlainString() + "," + cell.x() + "," + cell.y();
    }

    /** The table of a question, with what the page around it has been set to. */
    static String table(String path, Question question, String preset, Map<String, String> settings) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("by", question.by().word());
        if (question.by() == Dimension.PERIOD) {
            address.queryParam("grain", question.grain().word());
        }
        if (preset.equals("chosen")) {
            days(address, question.period());
        } else {
            address.queryParam("preset", preset);
        }
        filters(address, question);
        settings.forEach(address::queryParam);
        return address.encode().toUriString();
    }

    private static void days(UriComponentsBuilder address, Period period) {
        address.queryParam("from", period.from()).queryParam("to", period.to());
    }

    private static UriComponentsBuilder filters(UriComponentsBuilder address, Question question) {
        for (Dimension dimension : Dimension.values()) {
            String value = question.filter(dimension);
            if (value != null) {
                address.queryParam(dimension.word(), value);
            }
        }
        if (question.asOf() != null) {
            address.queryParam("asOf", question.asOf());
        }
        return address;
    }
}
