package org.huying.matter.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** Finds out what a file is by looking into it. What its name says does not count. */
final class Sniffer {

    private static final int MOST_ENTRIES = 10_000;

    private final Tika tika = new Tika();

    /** Its media type, whether it is taken or not. */
    String detect(byte[] bytes) {
        String byContent = tika.detect(bytes);
        if (byContent.equals("application/zip") || byContent.equals("application/x-tika-ooxml")) {
            return office(bytes).map(FileType::mediaType).orElse("application/zip");
        }
        return byContent;
    }

    /** A document of Word or Excel is an archive with parts of certain names. */
    private static Optional<FileType> office(byte[] bytes) {
        Set<String> parts = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && parts.size() < MOST_ENTRIES;
                    entry = zip.getNextEntry()) {
                parts.add(entry.getName());
            }
        } catch (ZipException damaged) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        boolean macros = parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"));
        if (macros || !parts.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (parts.contains("word/document.xml")) {
            return Optional.of(FileType.DOCX);
        }
        return parts.contains("xl/workbook.xml") ? Optional.of(FileType.XLSX) : Optional.empty();
    }
}
