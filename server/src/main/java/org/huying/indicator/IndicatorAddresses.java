package org.huying.indicator;

import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Source;
import org.springframework.web.util.UriComponentsBuilder;

/** Where indicators are shown and explained. */
public final class IndicatorAddresses {

    public static final String ALL = "/indicators";

    private IndicatorAddresses() {}

    public static String page(DefinitionId id) {
        return ALL + "/" + id;
    }

    /** The records behind a figure. */
    public static String records(Indicator indicator, Question question) {
        return question(recordsPage(indicator), question).encode().toUriString();
    }

    /** Where the records behind an indicator's figures are shown: matters, or those of another source. */
    public static String recordsPage(Indicator indicator) {
        return page(indicator.id()) + (indicator.source() == Source.MATTERS ? "/matters" : "/records");
    }

    /** An address that asks a question by time, filters and day. */
    public static UriComponentsBuilder question(String path, Question question) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("from", question.period().from())
                .queryParam("to", question.period().to());
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
