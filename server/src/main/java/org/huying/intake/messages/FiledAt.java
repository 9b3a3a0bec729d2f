package org.huying.intake.messages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.Zones;

/** Reads when a message was written: {@code 2019-02-28T11:25:05}, {@code 2019/2/28 11:25}, or with an offset. */
final class FiledAt {

    /** Before it the calendar has no answers, so no clock could run. */
    private static final Instant EARLIEST = Instant.parse("1999-12-31T16:00:00Z");

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-M-d][uuuu/M/d]")
            .appendPattern("['T'][' ']")
            .appendPattern("H:mm[:ss]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private FiledAt() {}

    /** Empty for what is no instant, or one that cannot be: before 2000, or after {@code now}. */
    static Optional<Instant> read(String text, Instant now) {
        return parse(text.strip()).filter(at -> !at.isBefore(EARLIEST) && !at.isAfter(now));
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text, LOCAL).atZone(Zones.CHINA).toInstant());
        } catch (DateTimeException notLocal) {
            return withOffset(text);
        }
    }

    private static Optional<Instant> withOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }
}
