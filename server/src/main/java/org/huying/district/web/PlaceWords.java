package org.huying.district.web;

import java.util.Arrays;
import java.util.Locale;
import org.huying.base.Invalid;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.district.PlaceKind;

/** How addresses name places and their kinds. */
final class PlaceWords {

    private PlaceWords() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PlaceKind kind(String word) {
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> invalid("kind", word));
    }

    static PlaceCode code(String text) {
        try {
            return new PlaceCode(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid("within", text);
        }
    }

    static Invalid invalid(String field, String value) {
        return new Invalid(
                Refusal.of("filter", field + " 的值“" + value + "”不合要求", "'" + value + "' is no value of " + field)
                        .at(field));
    }
}
