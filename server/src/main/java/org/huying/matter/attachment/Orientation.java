package org.huying.matter.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The one thing of an image's EXIF data that its looks depend on: which side is up (EXIF 2.32, tag 0x0112). Everything
 * else says where, when and by what it was taken.
 */
record Orientation(int value) {

    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    /** From a TIFF block; empty where it is upright, says nothing or cannot be read. */
    static Optional<Orientation> read(byte[] tiff) {
        try {
            ByteBuffer in = ByteBuffer.wrap(tiff);
            in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = in.getInt(4);
            int entries = in.getShort(directory) & 0xffff;
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * 12;
                if ((in.getShort(at) & 0xffff) == TAG) {
                    int value = in.getShort(at + 8) & 0xffff;
                    return value > UPRIGHT && value <= LAST ? Optional.of(new Orientation(value)) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** A TIFF block that says this and nothing else. */
    byte[] tiff() {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
