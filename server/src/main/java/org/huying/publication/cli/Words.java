package org.huying.publication.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huying.base.Invalid;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.WorkReports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which words reports are read. */
final class Words {

    @Option(
            names = "--words",
            paramLabel = "DIR",
            description =
                    "a folder of word lists (measures.txt, indicators.txt ...) that are added to those that come with Huying")
    private @Nullable Path folder;

    WorkReports reports() {
        if (folder == null) {
            return WorkReports.shipped();
        }
        if (!Files.isDirectory(folder)) {
            throw new Invalid("words", "没有这个文件夹：" + folder, "there is no folder " + folder);
        }
        return WorkReports.with(Dictionaries.shipped().with(folder));
    }
}
