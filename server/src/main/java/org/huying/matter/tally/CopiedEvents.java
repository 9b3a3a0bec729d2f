package org.huying.matter.tally;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huying.matter.ledger.Packing;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the ledger as {@code copy … to stdout (format binary)} sends them: a header of nineteen bytes once, then for each
 * row the number of its columns and each column with its length before it. The columns are matter, seq, at, role, type and
 * the body, which is absent where its type does not count.
 */
final class CopiedEvents {

    private static final int HEADER = 19;
    private static final short END = -1;

    /** Instants are sent as microseconds since 2000. */
    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);

    private final Consumer<TallyStore.Taken> sink;
    private boolean begun;
    private long events;

    CopiedEvents(Consumer<TallyStore.Taken> sink) {
        this.sink = sink;
    }

    /** Takes what one message holds: any number of whole rows. */
    void read(byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(message);
        if (!begun) {
            bytes.position(HEADER);
            begun = true;
        }
        while (bytes.hasRemaining()) {
            if (bytes.getShort() == END) {
                return;
            }
            sink.accept(row(bytes));
            events++;
        }
    }

    long events() {
        return events;
    }

    private static TallyStore.Taken row(ByteBuffer bytes) {
        bytes.getInt();
        long matter = bytes.getLong();
        bytes.getInt();
        int seq = bytes.getInt();
        bytes.getInt();
        long micros = bytes.getLong();
        Instant at = Instant.ofEpochSecond(
                EPOCH + Math.floorDiv(micros, MICROS),
                Math.floorMod(micros, MICROS) * TimeUnit.MICROSECONDS.toNanos(1));
        String role = text(bytes);
        String type = text(bytes);
        return new TallyStore.Taken(matter, new Reading.Step(seq, at, role, type), glimpse(bytes));
    }

    private static String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    /** Bodies come as {@link Packing} knows them; those that lie as text are marked as plain by the statement. */
    private static @Nullable Glimpse glimpse(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0) {
            return null;
        }
        byte[] body = Packing.unpack(bytes.array(), bytes.position(), length);
        Glimpse glimpse = Glimpse.of(body, 0, body.length);
        bytes.position(bytes.position() + length);
        return glimpse;
    }
}
