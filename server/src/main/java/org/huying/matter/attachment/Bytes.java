package org.huying.matter.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the parts of an image and writes those that stay. */
final class Bytes {

    private final ByteBuffer in;
    private final ByteArrayOutputStream out;

    Bytes(byte[] bytes, ByteOrder order) {
        in = ByteBuffer.wrap(bytes).order(order);
        out = new ByteArrayOutputStream(bytes.length);
    }

    int left() {
        return in.remaining();
    }

    int at() {
        return in.position();
    }

    int u8() throws Damaged {
        need(1);
        return in.get() & 0xff;
    }

    int u16() throws Damaged {
        need(2);
        return in.getShort() & 0xffff;
    }

    /** A length; none of a file that is taken is beyond an {@code int}. */
    int length() throws Damaged {
        need(4);
        int length = in.getInt();
        if (length < 0) {
            throw new Damaged("a part is longer than the file");
        }
        return length;
    }

    String fourLetters() throws Damaged {
        return new String(take(4), StandardCharsets.ISO_8859_1);
    }

    byte[] take(int length) throws Damaged {
        need(length);
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    void skip(int length) throws Damaged {
        need(length);
        in.position(in.position() + length);
    }

    void expect(byte[] beginning) throws Damaged {
        if (!java.util.Arrays.equals(take(beginning.length), beginning)) {
            throw new Damaged("the file does not begin as it should");
        }
        keep(beginning);
    }

    void keep(byte[]... parts) {
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
    }

    void keep(int one) {
        out.write(one);
    }

    /** What was read between two positions. */
    void keep(int start, int end) {
        out.write(in.array(), start, end - start);
    }

    byte[] kept() {
        return out.toByteArray();
    }

    private void need(int length) throws Damaged {
        if (in.remaining() < length) {
            throw new Damaged("the file ends too early");
        }
    }
}
