package org.huying.matter.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are made from a few words which come again and again: the last of each place in a small table. */
final class Words<T> {

    private static final int SIZE = 1 << 12;

    private final Function<String, T> make;
    private final byte[] @Nullable [] words = new byte[SIZE][];
    private final @Nullable Object[] values = new Object[SIZE];

    Words(Function<String, T> make) {
        this.make = make;
    }

    T of(CopyRow row, int field) {
        byte[] bytes = row.bytes();
        int from = row.start(field);
        int until = from + row.length(field);
        int hash = 1;
        for (int at = from; at < until; at++) {
            hash = 31 * hash + bytes[at];
        }
        int place = (hash ^ hash >>> 15) & SIZE - 1;
        byte[] known = words[place];
        if (known == null || !Arrays.equals(known, 0, known.length, bytes, from, until)) {
            values[place] = make.apply(new String(bytes, from, until - from, StandardCharsets.UTF_8));
            words[place] = Arrays.copyOfRange(bytes, from, until);
        }
        return value(place);
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private T value(int place) {
        return (T) values[place];
    }
}
