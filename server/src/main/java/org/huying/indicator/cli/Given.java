package org.huying.indicator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.line.reader.WrittenFile;
import org.huying.line.reader.WrittenFiles;

/** The definitions that a command is given, as files or folders. */
final class Given {

    private Given() {}

    /** @throws Invalid if there is none in one of them, or one is given twice */
    static List<WrittenFile> in(List<Path> paths) {
        Map<String, WrittenFile> all = new LinkedHashMap<>();
        for (Path path : paths) {
            List<WrittenFile> found = Files.exists(path) ? WrittenFiles.under(path) : List.of();
            if (found.isEmpty()) {
                throw invalid(new Bilingual(
                        path + " 里没有指标定义（.yaml 文件）", "there is no definition in " + path + ": no .yaml file"));
            }
            for (WrittenFile file : found) {
                if (all.put(file.name(), file) != null) {
                    throw invalid(new Bilingual("“" + file.name() + "”给出了两次", file.name() + " is given twice"));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static Invalid invalid(Bilingual words) {
        return new Invalid(Refusal.of("file", words.zh(), words.en()));
    }
}
