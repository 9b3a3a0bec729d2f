package org.huying.line.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of one definition, as it is written.
 *
 * @param name the file's name without its ending, which is the id of what it defines
 * @param text without byte order mark, lines ended by LF
 */
public record WrittenFile(String name, String text) {

    public WrittenFile {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        text = unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** As findings call it. */
    public String file() {
        return name + ".yaml";
    }

    /** SHA-256 of the text, hexadecimal. */
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
