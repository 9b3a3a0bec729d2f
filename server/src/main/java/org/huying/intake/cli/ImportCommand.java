package org.huying.intake.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.huying.base.Bilingual;
import org.huying.base.Coded;
import org.huying.base.DistrictCode;
import org.huying.intake.ImportOrder;
import org.huying.intake.ImportTally;
import org.huying.intake.MessageImports;
import org.huying.intake.messages.Row;
import org.huying.line.LineId;
import org.huying.platform.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huying import messages FILE --line requests}. */
@Command(
        name = "import",
        description = "Bring in what another system has kept.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "messages")
public final class ImportCommand {

    /** Everything that could be read is in, but not everything could be read. */
    private static final int SOME_BAD = 3;

    private static final int FAILED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            description = {
                "Bring in residents' messages from a CSV file with the columns",
                "id,user,subject,filed_at,text,against,likes.",
                "Each becomes a matter at its own time. What cannot be read is listed;",
                "what was brought in before stays as it is."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:all rows are in", "1:nothing could be done", "3:some rows could not be read"})
    int messages(
            @Mixin Installation installation,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--line",
                            paramLabel = "LINE",
                            defaultValue = "requests",
                            description = "the line (default: requests)")
                    String line,
            @Option(
                            names = "--source",
                            paramLabel = "NAME",
                            defaultValue = ImportOrder.USUAL_SOURCE,
                            description = "the other system, whose ids these are (default: messages)")
                    String source,
            @Option(
                            names = "--charset",
                            paramLabel = "NAME",
                            defaultValue = "UTF-8",
                            description = "how the file is encoded (default: UTF-8)")
                    Charset charset) {
        return installation.with(context -> run(context, file, line, source, charset));
    }

    private int run(ApplicationContext context, Path file, String line, String source, Charset charset) {
        ProgressLine progress = ProgressLine.on(out());
        try (InputStream in = Files.newInputStream(file)) {
            ImportOrder order = new ImportOrder(new LineId(line), source, charset);
            MessageImports.Report report = context.getBean(MessageImports.class)
                    .run(
                            context.getBean(DistrictCode.class),
                            order,
                            in,
                            tally -> progress.show(words(tally).in(locale())),
                            context.getBean(Clock.class).instant());
            progress.end();
            report.bad().forEach(this::list);
            out().println(summary(report.tally()).in(locale()));
            out().flush();
            return report.bad().isEmpty() ? 0 : SOME_BAD;
        } catch (Coded refused) {
            return fail(progress, refused.refusal().message());
        } catch (NoSuchFileException missing) {
            return fail(progress, new Bilingual("没有这个文件：" + file, "there is no such file: " + file));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private void list(Row.Bad bad) {
        out().println(new Bilingual(
                        "第 " + bad.line() + " 行：" + bad.why().zh(),
                        "line " + bad.line() + ": " + bad.why().en())
                .in(locale()));
    }

    private int fail(ProgressLine progress, Bilingual why) {
        progress.end();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println("huying: " + why.in(locale()));
        err.flush();
        return FAILED;
    }

    private static Bilingual words(ImportTally tally) {
        return new Bilingual(
                "已读 %d 行，新增 %d 件，已有 %d 件，问题行 %d".formatted(tally.read(), tally.added(), tally.known(), tally.bad()),
                "%d rows read, %d added, %d known, %d bad"
                        .formatted(tally.read(), tally.added(), tally.known(), tally.bad()));
    }

    private static Bilingual summary(ImportTally tally) {
        Bilingual words = words(tally);
        return new Bilingual("导入完成：" + words.zh() + "。", "Imported: " + words.en() + ".");
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private static Locale locale() {
        return Locale.getDefault();
    }
}
