package org.huying.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables and documents as files that are downloaded. */
public final class OfficeFiles {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private OfficeFiles() {}

    public static ResponseEntity<byte[]> xlsx(String name, byte[] bytes) {
        return file(name + ".xlsx", XLSX, bytes);
    }

    /** In UTF-8 with the mark by which office software knows it. */
    public static ResponseEntity<byte[]> csv(String name, List<List<Object>> rows) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<Object> row : rows) {
                printer.printRecord(row.stream().map(OfficeFiles::plain).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file(name + ".csv", CSV, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What people wrote is never taken for a formula. */
    private static Object plain(Object value) {
        return switch (value) {
            case Workbook.Share share -> Math.round(share.value() * 100_000) / 100_000.0;
            case String words -> formula(words) ? "'" + words : words;
            default -> value;
        };
    }

    private static boolean formula(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
    }

    /** @param name with its ending */
    public static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
