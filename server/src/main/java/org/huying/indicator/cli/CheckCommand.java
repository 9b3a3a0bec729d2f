package org.huying.indicator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.indicator.definition.Definition;
import org.huying.indicator.definition.DefinitionReader;
import org.huying.indicator.definition.DefinitionReading;
import org.huying.indicator.definition.DistrictWords;
import org.huying.indicator.definition.Indicator;
import org.huying.line.reader.WrittenFile;
import org.huying.line.reader.WrittenFiles;
import org.huying.platform.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads definitions; tells what is wrong as compilers do. What only a district knows is checked when it publishes. */
@Command(
        name = "check",
        description = {
            "Read definitions of indicators and scorecards.",
            "Whether the units, places, categories and lines that they name exist is checked when they are published."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are in order", "1:one is not, or there is none"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "files, or folders of such (default: the definitions that come with Huying)")
    private List<Path> paths = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return terminal.attempt(() -> {
            List<WrittenFile> shipped = WrittenFiles.shipped("indicators");
            List<WrittenFile> files = paths.isEmpty() ? shipped : Given.in(paths);
            Map<String, DefinitionReading> besides = DefinitionReader.together(shipped, DistrictWords.ANY, List.of());
            return tell(
                            terminal,
                            DefinitionReader.together(
                                    files,
                                    DistrictWords.ANY,
                                    besides.values().stream()
                                            .filter(DefinitionReading.Read.class::isInstance)
                                            .map(reading -> ((DefinitionReading.Read) reading).definition())
                                            .filter(Indicator.class::isInstance)
                                            .map(Definition::id)
                                            .collect(Collectors.toSet())))
                    ? 0
                    : Terminal.REFUSED;
        });
    }

    private static boolean tell(Terminal terminal, Map<String, DefinitionReading> readings) {
        boolean fine = true;
        for (DefinitionReading reading : readings.values()) {
            switch (reading) {
                case DefinitionReading.Read read ->
                    terminal.say(new Bilingual(
                            "%s：可用（%s）"
                                    .formatted(
                                            read.definition().id(),
                                            read.definition().title().zh()),
                            "%s: in order (%s)"
                                    .formatted(
                                            read.definition().id(),
                                            read.definition().title().en())));
                case DefinitionReading.Refused refused -> {
                    fine = false;
                    Findings.tell(terminal, refused.findings());
                }
            }
        }
        return fine;
    }
}
