package org.huying.matter.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Blanks what a recording (ISO/IEC 14496-12) says of place, person and device. The boxes that hold it become free space of
 * the same length, so that nothing else has to move.
 */
final class Mp4 {

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);

    private final ByteBuffer bytes;

    private Mp4(byte[] recording) {
        bytes = ByteBuffer.wrap(recording);
    }

    static byte[] strip(byte[] recording) throws Damaged {
        byte[] copy = recording.clone();
        new Mp4(copy).blank(0, copy.length);
        return copy;
    }

    private void blank(int start, int end) throws Damaged {
        int at = start;
        while (at < end) {
            int header = 8;
            long size = end - at < header ? 0 : bytes.getInt(at) & 0xffff_ffffL;
            String type = size == 0 && end - at < header ? "" : type(at);
            if (size == 1 && end - at >= 16) {
                header = 16;
                size = bytes.getLong(at + 8);
            } else if (size == 0) {
                size = end - at;
            }
            if (size < header || size > end - at) {
                throw new Damaged("a box is longer than the recording");
            }
            int next = at + (int) size;
            if (TELLING.contains(type)) {
                bytes.put(at + 4, FREE);
                Arrays.fill(bytes.array(), at + header, next, (byte) 0);
            } else if (CONTAINERS.contains(type)) {
                blank(at + header, next);
            }
            at = next;
        }
    }

    private String type(int at) {
        return new String(bytes.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
    }
}
