package org.huying.publication.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.base.Invalid;
import org.huying.platform.Terminal;
import org.huying.workreport.Followed;
import org.huying.workreport.Report;
import org.huying.workreport.WorkReports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows the promises of each report into the report of the year after. */
@Command(
        name = "follow",
        description =
                "What each report promised for a year that another of them reviews, and what that one says of it; one JSON object a line.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:followed", "1:a file is no work report, or no two of them are of consecutive years"})
final class FollowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "2..*", description = "reports of consecutive years, in any order")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private Words words = new Words();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Terminal.of(spec).attempt(() -> {
            WorkReports reports = words.reports();
            List<Report> read =
                    files.stream().map(file -> ReportFile.read(reports, file)).toList();
            List<Followed> followed = reports.follow(read);
            if (followed.isEmpty()) {
                throw new Invalid(
                        "years",
                        "这些报告里没有前后两年的：一份的安排，另一份没有回顾。",
                        "no two of these are of consecutive years: none reviews what another planned");
            }
            Writer terminal = Objects.requireNonNull(spec).commandLine().getOut();
            try {
                reports.write(followed, terminal);
                terminal.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            return 0;
        });
    }
}
