package org.huying.matter.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Takes out of a JPEG (ITU-T T.81) all that does not belong to the picture: EXIF, XMP, IPTC, remarks, what follows it. */
final class Jpeg {

    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final byte[] START = {(byte) 0xff, (byte) 0xd8};
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

    private final Bytes bytes;
    private Optional<Orientation> orientation = Optional.empty();
    private boolean oriented;

    private Jpeg(byte[] image) {
        bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    }

    static byte[] strip(byte[] image) throws Damaged {
        return new Jpeg(image).strip();
    }

    private byte[] strip() throws Damaged {
        bytes.expect(START);
        int marker = marker();
        while (marker != END) {
            byte[] segment = bytes.take(segmentLength());
            if (marker == APP1 && startsWith(segment, EXIF)) {
                orientation = Orientation.read(Arrays.copyOfRange(segment, EXIF.length, segment.length));
            } else if (stays(marker, segment)) {
                orient(marker);
                keep(marker, segment);
            }
            marker = marker == SCAN ? scan() : marker();
        }
        bytes.keep(0xff);
        bytes.keep(END);
        return bytes.kept();
    }

    private int segmentLength() throws Damaged {
        int length = bytes.u16() - 2;
        if (length < 0) {
            throw new Damaged("a segment has no length");
        }
        return length;
    }

    private int marker() throws Damaged {
        if (bytes.u8() != 0xff) {
            throw new Damaged("a marker is missing");
        }
        int marker = bytes.u8();
        while (marker == 0xff) {
            marker = bytes.u8();
        }
        return marker;
    }

    private static boolean stays(int marker, byte[] segment) {
        boolean application = marker >= APP0 && marker <= APP15;
        boolean ofThePicture = marker == APP0 || marker == APP14 || (marker == APP2 && startsWith(segment, ICC));
        return marker != COMMENT && (!application || ofThePicture);
    }

    /** After JFIF's own segment, which comes first, and before anything else. */
    private void orient(int marker) {
        if (!oriented && marker != APP0) {
            oriented = true;
            orientation.ifPresent(one -> {
                byte[] tiff = one.tiff();
                keep(
                        APP1,
                        ByteBuffer.allocate(EXIF.length + tiff.length)
                                .put(EXIF)
                                .put(tiff)
                                .array());
            });
        }
    }

    private void keep(int marker, byte[] segment) {
        bytes.keep(
                ByteBuffer.allocate(4)
                        .put((byte) 0xff)
                        .put((byte) marker)
                        .putShort((short) (segment.length + 2))
                        .array(),
                segment);
    }

    /** Keeps the coded picture up to the next marker, and returns that. */
    private int scan() throws Damaged {
        int start = bytes.at();
        while (true) {
            if (bytes.u8() == 0xff) {
                int next = bytes.u8();
                boolean within = next == 0 || (next >= 0xd0 && next <= 0xd7);
                if (!within && next != 0xff) {
                    bytes.keep(start, bytes.at() - 2);
                    return next;
                }
            }
        }
    }

    private static boolean startsWith(byte[] segment, byte[] beginning) {
        return segment.length >= beginning.length
                && Arrays.equals(segment, 0, beginning.length, beginning, 0, beginning.length);
    }
}
