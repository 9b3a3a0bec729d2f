package org.huying.intake.messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The physical lines of a file as bytes. A line feed is never part of a character, in UTF-8 as in GB18030, so that lines
 * can be told apart before their encoding is known to be right.
 */
final class ByteLines {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private int number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; empty at the end of the file. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (next < filled || fill()) {
            any = true;
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, next, end - next);
            next = end + 1;
            if (end < filled) {
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(withoutReturn(line.toByteArray()));
    }

    /** The number of the line that was last handed out. */
    int number() {
        return number;
    }

    private boolean fill() throws IOException {
        filled = in.read(buffer);
        next = 0;
        return filled > 0;
    }

    private static byte[] withoutReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? java.util.Arrays.copyOf(line, line.length - 1) : line;
    }
}
