package org.huying.matter.attachment;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes remarks and XMP out of a GIF (GIF89a); of the extensions of applications only that which makes it repeat stays. */
final class Gif {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;
    private static final int HAS_COLOURS = 0x80;
    private static final Set<String> REPEATING = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final Bytes bytes;

    private Gif(byte[] image) {
        bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] strip(byte[] image) throws Damaged {
        return new Gif(image).strip();
    }

    private byte[] strip() throws Damaged {
        bytes.skip(6 + 4);
        int flags = bytes.u8();
        bytes.skip(2 + colours(flags));
        bytes.keep(0, bytes.at());
        int start = bytes.at();
        int block = bytes.u8();
        while (block != TRAILER) {
            if (read(block)) {
                bytes.keep(start, bytes.at());
            }
            start = bytes.at();
            block = bytes.u8();
        }
        bytes.keep(TRAILER);
        return bytes.kept();
    }

    /** Whether the block stays. */
    private boolean read(int block) throws Damaged {
        if (block == IMAGE) {
            bytes.skip(8);
            bytes.skip(colours(bytes.u8()) + 1);
            subBlocks();
            return true;
        }
        if (block != EXTENSION) {
            throw new Damaged("there is no block of the kind " + block);
        }
        int label = bytes.u8();
        byte[] first = bytes.take(bytes.u8());
        if (first.length > 0) {
            subBlocks();
        }
        boolean repeats = REPEATING.contains(new String(first, StandardCharsets.ISO_8859_1));
        return label != COMMENT && (label != APPLICATION || repeats);
    }

    private void subBlocks() throws Damaged {
        for (int length = bytes.u8(); length > 0; length = bytes.u8()) {
            bytes.skip(length);
        }
    }

    private static int colours(int flags) {
        return (flags & HAS_COLOURS) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
