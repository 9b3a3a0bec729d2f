package org.huying.matter.verify;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of a binary {@code COPY}, read where it lies: nothing is copied before somebody asks for it. The form is that of
 * PostgreSQL's manual, "COPY, binary format": the number of fields, then of each its length, -1 where it is null, and its bytes.
 */
final class CopyRow {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    /** What instants are counted from in the database: 2000-01-01. */
    private static final long BEGINNING = TimeUnit.DAYS.toMicros(10_957);

    private static final int END = -1;

    private byte[] bytes = new byte[0];
    private int[] starts = new int[0];
    private int[] lengths = new int[0];

    /**
     * Reads the row that begins somewhere.
     *
     * @return whether there is one; there is none at the end
     */
    boolean read(byte[] message, int from) {
        int fields = (short) SHORT.get(message, from);
        if (fields == END) {
            return false;
        }
        if (starts.length != fields) {
            starts = new int[fields];
            lengths = new int[fields];
        }
        bytes = message;
        int at = from + Short.BYTES;
        for (int field = 0; field < fields; field++) {
            int length = (int) INT.get(message, at);
            at += Integer.BYTES;
            starts[field] = at;
            lengths[field] = length;
            at += Math.max(length, 0);
        }
        if (at != message.length) {
            throw new IllegalStateException("a row of a binary COPY came in pieces");
        }
        return true;
    }

    /** Whether a row begins there, and not the end. */
    static boolean isRow(byte[] message, int from) {
        return (short) SHORT.get(message, from) != END;
    }

    boolean absent(int field) {
        return lengths[field] < 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int field) {
        return starts[field];
    }

    int length(int field) {
        return Math.max(lengths[field], 0);
    }

    long int8(int field) {
        return (long) LONG.get(bytes, starts[field]);
    }

    int int4(int field) {
        return (int) INT.get(bytes, starts[field]);
    }

    short int2(int field) {
        return (short) SHORT.get(bytes, starts[field]);
    }

    boolean flag(int field) {
        return bytes[starts[field]] != 0;
    }

    double float8(int field) {
        return Double.longBitsToDouble(int8(field));
    }

    /** Microseconds since 1970. */
    long micros(int field) {
        return int8(field) + BEGINNING;
    }

    @Nullable Instant instant(int field) {
        return absent(field) ? null : instant(micros(field));
    }

    static Instant instant(long micros) {
        long second = TimeUnit.SECONDS.toMicros(1);
        return Instant.ofEpochSecond(Math.floorDiv(micros, second), Math.floorMod(micros, second) * 1_000);
    }

    @Nullable String text(int field) {
        return absent(field) ? null : new String(bytes, starts[field], lengths[field], StandardCharsets.UTF_8);
    }

    byte[] copy(int field) {
        return Arrays.copyOfRange(bytes, starts[field], starts[field] + length(field));
    }

    boolean is(int field, byte[] other) {
        return Arrays.equals(bytes, starts[field], starts[field] + length(field), other, 0, other.length);
    }

    /** An array of whole numbers; its form is in the database's {@code array_send}. */
    long[] numbers(int field) {
        int at = starts[field];
        int dimensions = (int) INT.get(bytes, at);
        if (dimensions == 0) {
            return new long[0];
        }
        int count = (int) INT.get(bytes, at + 12);
        long[] numbers = new long[dimensions == 1 ? count : 0];
        at += 20;
        for (int number = 0; number < numbers.length; number++) {
            int length = (int) INT.get(bytes, at);
            at += Integer.BYTES;
            numbers[number] = length == Long.BYTES
                    ? (long) LONG.get(bytes, at)
                    : length == Integer.BYTES ? (int) INT.get(bytes, at) : 0;
            at += Math.max(length, 0);
        }
        return numbers;
    }
}
