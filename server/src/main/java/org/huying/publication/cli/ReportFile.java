package org.huying.publication.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.huying.base.Invalid;
import org.huying.workreport.Reading;
import org.huying.workreport.Report;
import org.huying.workreport.WorkReports;

/** A file that was named as a work report. */
final class ReportFile {

    private ReportFile() {}

    /**
     * The report in it.
     *
     * @throws Invalid if it holds none, with why
     */
    static Report read(WorkReports reports, Path file) {
        try {
            return switch (reports.read(file)) {
                case Reading.Read read -> read.report();
                case Reading.Refused refused ->
                    throw new Invalid(refused.code(), file + "：" + refused.zh(), file + ": " + refused.en());
            };
        } catch (IOException unreadable) {
            throw new Invalid("file", "无法读取文件：" + file, "cannot read the file " + file);
        }
    }
}
