package org.huying.matter.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Takes out of a PNG (ISO/IEC 15948) the chunks that say more than the picture shows, and what follows it. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> TELLING = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private Png() {}

    static byte[] strip(byte[] image) throws Damaged {
        Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
        bytes.expect(SIGNATURE);
        String type = "";
        while (!type.equals("IEND")) {
            int length = bytes.length();
            type = bytes.fourLetters();
            byte[] data = bytes.take(length);
            bytes.skip(Integer.BYTES);
            if (!TELLING.contains(type)) {
                bytes.keep(chunk(type, data));
            } else if (type.equals("eXIf")) {
                Optional<Orientation> orientation = Orientation.read(data);
                orientation.ifPresent(one -> bytes.keep(chunk("eXIf", one.tiff())));
            }
        }
        return bytes.kept();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
