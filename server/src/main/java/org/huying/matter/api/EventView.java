package org.huying.matter.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.EventCodec;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** An event of a matter's ledger as a program sees it. */
@Schema(description = "A fact of the matter's ledger; never changed, never removed.")
public record EventView(
        @Schema(description = "Counts from 1 without a gap; the matter's version after it.")
        int seq,

        @Schema(example = "moved") String type,
        Instant at,
        String by,
        @Nullable String unit,
        String role,

        @Schema(description = "The action that it came of, where one of the line did.") @Nullable String action,

        @Schema(description = "The stage that it led to, where it did.") @Nullable String stage,

        @Schema(description = "What happened, in the caller's language.")
        String text,

        @Schema(description = "What was said with it; personal data masked for who has no need of them.")
        List<Said> details,

        @Schema(description = "Ids of the files that came with it.")
        List<String> attachments) {

    /** One thing that was said. */
    public record Said(String label, String value) {}

    static EventView of(Recorded recorded, Told told, Discretion discretion, MessageSource messages, Locale locale) {
        Trace trace = Trace.of(recorded.event());
        return new EventView(
                recorded.seq(),
                EventCodec.word(recorded.event().getClass()),
                recorded.at(),
                recorded.by().value(),
                recorded.unit() == null ? null : recorded.unit().value(),
                recorded.role().word(),
                trace.action(),
                trace.stage(),
                told.what().in(messages, locale),
                discretion.details(told).stream()
                        .map(detail -> new Said(
                                detail.label().in(messages, locale),
                                detail.value().in(messages, locale)))
                        .toList(),
                told.attachments());
    }
}
