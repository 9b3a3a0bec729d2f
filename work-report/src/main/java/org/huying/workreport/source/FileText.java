package org.huying.workreport.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The text in a file of one of the four kinds; which one, its first bytes tell before its name does. */
public final class FileText {

    /** What came out of a file. */
    public sealed interface Extracted {

        /** Its text. */
        record Text(String text) implements Extracted {}

        /** A container that is whole and holds no text, as a scanned page does. */
        record Pictures() implements Extracted {}

        /** It is none of the four kinds, or spoilt. */
        record Unreadable(String why) implements Extracted {}
    }

    private FileText() {}

    /**
     * The text of a file.
     *
     * @throws IOException where the file itself cannot be read
     */
    public static Extracted of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (starts(bytes, "%PDF")) {
                return text(PdfText.of(bytes));
            }
            if (starts(bytes, "PK")) {
                return text(DocxText.of(bytes));
            }
            if (bytes.length > 1 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
                return new Extracted.Unreadable("a .doc of before 2007; save it as .docx");
            }
            String decoded = decode(bytes);
            if (decoded.indexOf('\0') >= 0) {
                return new Extracted.Unreadable("not a text");
            }
            boolean page = name.endsWith(".html") || name.endsWith(".htm") || looksLikePage(decoded);
            return new Extracted.Text(page ? HtmlText.of(decoded) : decoded);
        } catch (IOException | RuntimeException e) {
            // The libraries of the containers report a spoilt file by either; the person is told, nothing else depends
            // on it.
            String why = e.getMessage();
            return new Extracted.Unreadable(why == null ? e.getClass().getSimpleName() : why);
        }
    }

    private static Extracted text(String text) {
        return text.isBlank() ? new Extracted.Pictures() : new Extracted.Text(text);
    }

    private static boolean starts(byte[] bytes, String mark) {
        return bytes.length >= mark.length()
                && new String(bytes, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static boolean looksLikePage(String text) {
        String head = text.substring(0, Math.min(400, text.length())).toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype html");
    }

    /** UTF-8 or UTF-16 with its mark; else GB 18030, in which older pages are kept. */
    private static String decode(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // Not UTF-8; the national standard reads every byte.
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
