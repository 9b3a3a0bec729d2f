package org.huying.publication.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.huying.base.Invalid;
import org.huying.base.Refusal;

/** What was typed into a form. */
final class Typing {

    private Typing() {}

    /** @throws Invalid if it is no day */
    static LocalDate day(String field, String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException malformed) {
            throw new Invalid(Refusal.of(
                            field,
                            "日期“" + written + "”应如 2026-11-30",
                            "\"" + written + "\" is no day such as 2026-11-30")
                    .at(field));
        }
    }
}
