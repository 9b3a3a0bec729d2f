package org.huying.matter.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads instants in the form in which the ledger has them, {@code 2024-03-04T02:00:00Z} with or without a fraction, digit
 * by digit: an event has up to ten, and reading them by a pattern took an eighth of verifying. Any other form is read as
 * Jackson does.
 */
final class InstantReader extends StdScalarDeserializer<Instant> {

    private static final int SECONDS = 19;
    private static final int LONGEST = 30;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        Instant quick = json.hasToken(JsonToken.VALUE_STRING) ? find(json.getString()) : null;
        return quick == null ? InstantDeserializer.INSTANT.deserialize(json, context) : quick;
    }

    static @Nullable Instant find(String text) {
        int end = text.length() - 1;
        if (end < SECONDS || end > LONGEST - 1 || text.charAt(end) != 'Z' || !punctuated(text, end)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS);
        int fraction = end == SECONDS ? 0 : number(text, SECONDS + 1, end);
        if ((year | month | day | hour | minute | second | fraction) < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        for (int digits = end - SECONDS - 1; digits >= 0 && digits < 9; digits++) {
            fraction *= 10;
        }
        try {
            long seconds =
                    TimeUnit.DAYS.toSeconds(LocalDate.of(year, month, day).toEpochDay());
            return Instant.ofEpochSecond(seconds + hour * 3_600L + minute * 60L + second, fraction);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static boolean punctuated(String text, int end) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (end == SECONDS || text.charAt(SECONDS) == '.' && end > SECONDS + 1);
    }

    /** What digits say; -1 where something else stands among them. */
    private static int number(String text, int from, int until) {
        int number = 0;
        for (int at = from; at < until; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
