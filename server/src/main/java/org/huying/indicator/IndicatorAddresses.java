package org.huying.indicator;

import org.huying.indicator.definition.DefinitionId;
import org.springframework.web.util.UriComponentsBuilder;

/** Where indicators are shown and explained. */
public final class IndicatorAddresses {

    public static final String ALL = "/indicators";

    private IndicatorAddresses() {}

    public static String page(DefinitionId id) {
        return ALL + "/" + id;
    }

    /** The matters behind a figure. */
    public static String matters(DefinitionId id, Question question) {
        return question(page(id) + "/matters", question).encode().toUriString();
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
