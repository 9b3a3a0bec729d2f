package org.huying.line.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.huying.line.LineFiles;
import org.huying.line.LineReader;
import org.huying.line.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads definitions and proves them sound; tells what is wrong as compilers do. */
@Command(
        name = "check",
        description = "Read definitions and prove them sound.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are sound", "1:one is not, or there is none"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description = "a line's folder, or a folder of such (default: the lines that come with Huying)")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "say only what is wrong")
    private boolean quiet;

    @Mixin
    private Language language = new Language();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Definitions definitions;
        try {
            definitions = folders.isEmpty() ? Definitions.shipped() : Definitions.in(folders);
        } catch (Definitions.NoDefinition e) {
            Objects.requireNonNull(spec).commandLine().getErr().println("huying: " + e.getMessage());
            return 1;
        }
        return tell(definitions, LineReader.read(definitions.together())) ? 0 : 1;
    }

    /** What is beside the lines in question is told only where they have made it unsound. */
    private boolean tell(Definitions definitions, Map<String, Reading> readings) {
        Set<String> asked = definitions.asked().stream().map(LineFiles::folder).collect(Collectors.toSet());
        boolean sound = true;
        Told told = new Told(out(), language.locale());
        for (Map.Entry<String, Reading> entry : readings.entrySet()) {
            switch (entry.getValue()) {
                case Reading.Sound proved -> {
                    if (asked.contains(entry.getKey()) && !quiet) {
                        told.sound(proved.line(), proved.situations());
                    }
                }
                case Reading.Unsound unsound -> {
                    sound = false;
                    told.findings(unsound.findings());
                }
            }
        }
        return sound;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
