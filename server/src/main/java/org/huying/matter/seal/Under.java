package org.huying.matter.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies under a seal: which events, in the order of matter and number, and a mark of each. */
public final class Under {

    private static final int HASH = 32;

    private final long[] matters;
    private final int[] seqs;
    private final byte[] marks;

    /** Takes the arrays over. */
    public Under(long[] matters, int[] seqs, byte[] marks) {
        this.matters = matters;
        this.seqs = seqs;
        this.marks = marks;
    }

    static Under of(List<SealedEvent> events, Marks marks) {
        return new Under(
                events.stream().mapToLong(SealedEvent::matter).toArray(),
                events.stream().mapToInt(SealedEvent::seq).toArray(),
                marks.of(events));
    }

    public int count() {
        return matters.length;
    }

    public long matter(int at) {
        return matters[at];
    }

    public int seq(int at) {
        return seqs[at];
    }

    /** The first matter, or 0. */
    public long low() {
        return matters.length == 0 ? 0 : matters[0];
    }

    /** The last matter, or 0. */
    public long high() {
        return matters.length == 0 ? 0 : matters[matters.length - 1];
    }

    /** Whether it can be read as what it says it is: one number and one mark for each event. */
    public boolean whole() {
        return matters.length == seqs.length && (marked() || marks.length == HASH * matters.length);
    }

    /** Whether marks were made with the sealing key; before, the hash itself was kept. */
    public boolean marked() {
        return marks.length == Marks.BYTES * matters.length;
    }

    /** Whether each event by itself can be held against its mark; that needs the key with which the mark was made. */
    public boolean tells(@Nullable Marks key) {
        return key != null || !marked();
    }

    /** Whether an event is the one that was sealed at this place. */
    public boolean holds(int at, byte[] hashes, int from, @Nullable Marks key) {
        return marked()
                ? key != null && key.mark(matters[at], seqs[at], hashes, from) == mark(at)
                : Arrays.equals(marks, at * HASH, (at + 1) * HASH, hashes, from, from + HASH);
    }

    /** The same events with the marks that they have by hashes, 32 bytes each in their order. */
    public Under markedAnew(byte[] hashes, Marks key) {
        ByteBuffer made = ByteBuffer.allocate(Marks.BYTES * matters.length);
        for (int at = 0; at < matters.length; at++) {
            made.putLong(key.mark(matters[at], seqs[at], hashes, at * HASH));
        }
        return new Under(matters, seqs, made.array());
    }

    long[] matters() {
        return matters.clone();
    }

    int[] seqs() {
        return seqs.clone();
    }

    byte[] marks() {
        return marks.clone();
    }

    private long mark(int at) {
        return ByteBuffer.wrap(marks).getLong(at * Marks.BYTES);
    }
}
