package org.huying.intake.cli;

import java.io.BufferedInputStream;
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
import java.util.concurrent.Callable;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.intake.Imports;
import org.huying.intake.messages.MessageFile;
import org.huying.intake.messages.Row;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.platform.Installation;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huying import messages FILE --line requests}: bad rows are listed, the rest goes in, twice adds nothing. */
@Command(
        name = "messages",
        description = {
            "Import residents' messages from a CSV file with the columns id, user, subject, filed_at, text, against, likes.",
            "Rows that cannot be taken are listed with their line and the reason; the rest goes in."
        },
        mixinStandardHelpOptions = true)
final class ImportMessagesCommand implements Callable<Integer> {

    private static final int SOME_BAD = 2;

    @Parameters(paramLabel = "FILE", description = "the CSV file")
    private Path file = Path.of("");

    @Option(
            names = "--line",
            required = true,
            paramLabel = "LINE",
            description = "the line that the messages are filed in")
    private String line = "";

    @Option(
            names = "--source",
            defaultValue = "messages",
            paramLabel = "NAME",
            description = "the other system, whose ids these are (default: ${DEFAULT-VALUE})")
    private String source = "";

    @Option(names = "--charset", defaultValue = "UTF-8", paramLabel = "NAME", description = "default: ${DEFAULT-VALUE}")
    private Charset charset = Charset.defaultCharset();

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), "no file can be read at " + file);
        }
        return installation.with(this::work);
    }

    private int work(ApplicationContext context) {
        DistrictCode district = context.getBean(DistrictCode.class);
        LineId id = new LineId(line);
        if (context.getBean(Lines.class).all(district).stream()
                .noneMatch(one -> one.id().equals(id) && !one.internal())) {
            spec.commandLine().getErr().println("huying: there is no line '" + line + "' to file in");
            return SOME_BAD;
        }
        PrintWriter out = spec.commandLine().getOut();
        Ticker ticker = new Ticker(out, CommandLine.Help.Ansi.AUTO.enabled());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            MessageFile messages =
                    MessageFile.open(in, charset, context.getBean(Clock.class).instant());
            Imports.Count count = context.getBean(Imports.class).messages(district, id, source, messages, ticker::show);
            ticker.done();
            report(out, count);
            return count.bad().isEmpty() ? 0 : SOME_BAD;
        } catch (Invalid header) {
            spec.commandLine()
                    .getErr()
                    .println("huying: " + file + ":1: "
                            + header.refusal().message().in(Locale.getDefault()));
            return SOME_BAD;
        } catch (NoSuchFileException gone) {
            throw new UncheckedIOException(file + " is gone", gone);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    private void report(PrintWriter out, Imports.Count count) {
        for (Row.Bad bad : count.bad()) {
            out.printf("%s:%d: %s%n", file, bad.line(), bad.why().in(Locale.getDefault()));
        }
        out.printf(
                "%d rows: %d filed, %d were here already, %d could not be taken%n",
                count.rows(), count.filed(), count.known(), count.bad().size());
        out.flush();
    }
}
