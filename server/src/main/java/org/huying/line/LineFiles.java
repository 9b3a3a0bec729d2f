package org.huying.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of one definition, as they are written; the folder's README is for people and is not among them.
 *
 * @param folder the folder's name, which is the line's id
 * @param texts by file name: {@code line.yaml}, {@code categories.csv}; without byte order marks, lines ended by LF
 */
public record LineFiles(String folder, Map<String, String> texts) {

    public static final String LINE = "line.yaml";
    public static final String CATEGORIES = "categories.csv";

    public LineFiles {
        Map<String, String> plain = new TreeMap<>();
        texts.forEach((name, text) -> plain.put(name, plain(text)));
        texts = Collections.unmodifiableMap(plain);
    }

    /** SHA-256 of names and texts, hexadecimal: the same on every system for the same definition. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                sha.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String plain(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
