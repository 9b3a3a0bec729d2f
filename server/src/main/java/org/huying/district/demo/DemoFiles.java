package org.huying.district.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;

/** The files of a demo district, under {@code demo/<code>/} on the class path. */
final class DemoFiles {

    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final DistrictCode district;

    DemoFiles(DistrictCode district) {
        this.district = district;
    }

    List<CSVRecord> table(String name) {
        try (Reader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            return TABLE.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the demo's " + name, unreadable);
        }
    }

    /** The bytes of the file, to be closed by the caller. */
    InputStream open(String name) {
        InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + district + "/" + name);
        if (file == null) {
            throw new NotFound("demo-district", "没有“" + district + "”的演示数据", "there is no demo data of " + district);
        }
        return file;
    }
}
