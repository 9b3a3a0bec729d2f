package org.huying.district.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The demo's tables with all their columns, also those from which its places are drawn. */
final class DemoTables {

    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private DemoTables() {}

    static List<CSVRecord> table(String name) {
        try {
            return TABLE.parse(new StringReader(text(name))).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String name) {
        byte[] bytes = new DemoFiles(DemoDistrict.QINGSHAN).find(name).orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
