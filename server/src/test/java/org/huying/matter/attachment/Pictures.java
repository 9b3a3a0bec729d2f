package org.huying.matter.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures as a telephone takes them: with where and by whom they were taken. */
final class Pictures {

    /** Stands for whatever must not be in a picture that is kept. */
    static final String SECRET = "GPS 30.641N 114.381E";

    private static final byte[] TELLING = SECRET.getBytes(StandardCharsets.ISO_8859_1);

    private Pictures() {}

    static byte[] jpeg(int orientation) {
        byte[] plain = encoded("jpg");
        byte[] exif = join(ascii("Exif\0\0"), tiff(orientation), TELLING);
        byte[] xmp = join(ascii("http://ns.adobe.com/xap/1.0/\0"), TELLING);
        byte[] start = {plain[0], plain[1]};
        return join(
                start,
                segment(0xe1, exif),
                segment(0xe1, xmp),
                segment(0xed, TELLING),
                segment(0xfe, TELLING),
                java.util.Arrays.copyOfRange(plain, 2, plain.length),
                TELLING);
    }

    static byte[] png() {
        byte[] plain = encoded("png");
        int end = plain.length - 12;
        return join(
                java.util.Arrays.copyOf(plain, end),
                chunk("tEXt", join(ascii("Comment\0"), TELLING)),
                chunk("eXIf", join(tiff(6), TELLING)),
                java.util.Arrays.copyOfRange(plain, end, plain.length),
                TELLING);
    }

    /** A container with a picture of no meaning in it. */
    static byte[] webp(int orientation) {
        byte[] head = {0x0c, 0, 0, 0, 7, 0, 0, 7, 0, 0};
        byte[] body = join(
                ascii("WEBP"),
                riff("VP8X", head),
                riff("VP8L", new byte[] {0x2f, 1, 2, 3, 4}),
                riff("EXIF", join(tiff(orientation), TELLING)),
                riff("XMP ", TELLING));
        return riff("RIFF", body);
    }

    static byte[] gif() {
        byte[] plain = encoded("gif");
        byte[] remark = join(new byte[] {0x21, (byte) 0xfe, (byte) TELLING.length}, TELLING, new byte[] {0});
        int end = plain.length - 1;
        return join(java.util.Arrays.copyOf(plain, end), remark, new byte[] {plain[end]}, TELLING);
    }

    static byte[] mp4() {
        byte[] place = box("udta", box("\u00a9xyz", TELLING));
        return join(
                box("ftyp", ascii("isom\0\0\0\1isom")),
                box("moov", join(box("mvhd", new byte[8]), box("trak", join(box("tkhd", new byte[4]), place)), place)),
                box("mdat", new byte[] {1, 2, 3}));
    }

    static BufferedImage read(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] encoded(String format) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, Color.ORANGE.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Little-endian, with the make before the orientation. */
    private static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(38)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("II"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010f)
                .putShort((short) 2)
                .putInt(4)
                .putInt(0x41424300)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(ascii(type));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(ascii(type))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] riff(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(type))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] box(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length)
                .putInt(8 + data.length)
                .put(ascii(type))
                .put(data)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
