package org.huying.publication.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.base.Bilingual;
import org.huying.platform.Terminal;
import org.huying.workreport.Format;
import org.huying.workreport.Notice;
import org.huying.workreport.Report;
import org.huying.workreport.WorkReports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one report. */
@Command(
        name = "read",
        description = "Read a government work report (.txt, .html, .docx or .pdf) into facts.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:read", "1:the file is no work report, or cannot be read"})
final class ReadCommand implements Callable<Integer> {

    /** The forms by the names that are typed. */
    enum Form {
        jsonl,
        json,
        html;

        Format format() {
            return Format.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    @Parameters(paramLabel = "FILE", description = "the report")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "jsonl (a figure a line), json (everything) or html (the text with its figures marked); default: jsonl")
    private Form form = Form.jsonl;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write (default: the terminal)")
    private @Nullable Path out;

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description = "also write the text in which offsets count, as it was taken out of .html, .docx or .pdf")
    private @Nullable Path text;

    @Mixin
    private Words words = new Words();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Terminal.of(spec).attempt(() -> {
            WorkReports reports = words.reports();
            Report report = ReportFile.read(reports, file);
            try {
                write(reports, report);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            // What is written may be read by a program, so that what a person should know goes beside it.
            for (Notice notice : report.notices()) {
                Objects.requireNonNull(spec)
                        .commandLine()
                        .getErr()
                        .println("huying: " + Terminal.words(new Bilingual(notice.zh(), notice.en())));
            }
            return 0;
        });
    }

    private void write(WorkReports reports, Report report) throws IOException {
        if (text != null) {
            Files.writeString(text, report.text());
        }
        if (out == null) {
            Writer terminal = Objects.requireNonNull(spec).commandLine().getOut();
            reports.write(report, form.format(), terminal);
            terminal.flush();
            return;
        }
        try (Writer to = Files.newBufferedWriter(out)) {
            reports.write(report, form.format(), to);
        }
    }
}
