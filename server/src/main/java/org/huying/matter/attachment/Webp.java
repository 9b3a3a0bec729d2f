package org.huying.matter.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes EXIF and XMP out of a WebP (RFC 9649). */
final class Webp {

    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final byte[] RIFF = ascii("RIFF");

    private Webp() {}

    static byte[] strip(byte[] image) throws Damaged {
        Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
        bytes.expect(RIFF);
        int size = bytes.length();
        if (size > bytes.left() || !bytes.fourLetters().equals("WEBP")) {
            throw new Damaged("the file is not a whole WebP");
        }
        int end = bytes.at() - 4 + size;
        Optional<Orientation> orientation = orientation(image, bytes.at(), end);
        while (bytes.at() < end) {
            String type = bytes.fourLetters();
            int length = bytes.length();
            byte[] data = bytes.take(length);
            bytes.skip(Math.min(length % 2, bytes.left()));
            if (type.equals("VP8X") && data.length > 0) {
                data[0] = (byte) (data[0] & ~(XMP_FLAG | (orientation.isPresent() ? 0 : EXIF_FLAG)));
            }
            if (type.equals("EXIF")) {
                orientation.ifPresent(one -> bytes.keep(chunk("EXIF", one.tiff())));
            } else if (!type.equals("XMP ")) {
                bytes.keep(chunk(type, data));
            }
        }
        return whole(bytes.kept());
    }

    /** The flags come before what they announce. */
    private static Optional<Orientation> orientation(byte[] image, int start, int end) throws Damaged {
        Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
        bytes.skip(start);
        while (bytes.at() < end) {
            String type = bytes.fourLetters();
            int length = bytes.length();
            byte[] data = bytes.take(length);
            bytes.skip(Math.min(length % 2, bytes.left()));
            if (type.equals("EXIF")) {
                return Orientation.read(data);
            }
        }
        return Optional.empty();
    }

    private static byte[] chunk(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(type))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] whole(byte[] kept) {
        int chunks = kept.length - RIFF.length;
        return ByteBuffer.allocate(12 + chunks)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(RIFF)
                .putInt(4 + chunks)
                .put(ascii("WEBP"))
                .put(kept, RIFF.length, chunks)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
