package org.huying.matter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.line.Need;
import org.huying.matter.procedure.Available;
import org.jspecify.annotations.Nullable;

/** An action that the caller may take now, and the keys of its JSON body. */
public record ActionView(
        @Schema(example = "assign") String action,
        @Schema(example = "派单") String title,

        @Schema(description = "Whether every line has it, rather than this line names it.")
        boolean universal,

        @Schema(description = "The stage that it leads to, for an action of the line.") @Nullable String to,

        List<NeedView> needs) {

    static ActionView of(Available available, Locale locale) {
        return new ActionView(
                available.action(),
                available.title().in(locale),
                available.universal(),
                available.to(),
                available.needs().stream()
                        .map(input -> NeedView.of(input, locale))
                        .toList());
    }

    /** One key of the body. */
    public record NeedView(
            @Schema(example = "lead") String name,
            String title,

            @Schema(
                    allowableValues = {
                        "string",
                        "text",
                        "integer",
                        "number",
                        "boolean",
                        "date",
                        "choice",
                        "category",
                        "place",
                        "unit",
                        "units",
                        "person",
                        "attachments",
                        "matter"
                    })
            String type,

            boolean required,

            @Schema(description = "The values that would be accepted, where they are few; otherwise empty.")
            List<String> allowed,

            @Schema(description = "What each allowed value is called.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<String, String> titles,

            @Schema(description = "What is used when the caller says nothing.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable Object value,

            @Schema(description = "The least number, itself allowed.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable BigDecimal minimum,

            @Schema(description = "The greatest number, itself allowed.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable BigDecimal maximum,

            @Schema(description = "A regular expression that is found in the text.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable String pattern) {

        static NeedView of(Available.Input input, Locale locale) {
            Map<String, String> titles = new LinkedHashMap<>();
            input.allowed()
                    .forEach(choice -> titles.put(choice.value(), choice.title().in(locale)));
            return new NeedView(
                    input.name(),
                    input.title().in(locale),
                    input.type().word(),
                    input.required(),
                    input.allowed().stream().map(Need.Choice::value).toList(),
                    titles,
                    input.value(),
                    input.bounds().minimum(),
                    input.bounds().maximum(),
                    input.bounds().pattern());
        }
    }
}
