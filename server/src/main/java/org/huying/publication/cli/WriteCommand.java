package org.huying.publication.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.base.DistrictCode;
import org.huying.matter.tally.Rebuild;
import org.huying.matter.tally.Tallies;
import org.huying.platform.Installation;
import org.huying.platform.OnRecord;
import org.huying.platform.Terminal;
import org.huying.publication.Composed;
import org.huying.publication.Composition;
import org.huying.publication.Reports;
import org.huying.publication.write.HtmlReport;
import org.huying.publication.write.WordReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Composes a report and writes it into a file. */
@Command(
        name = "write",
        description = {
            "Compose a report from a template: every figure from the records, as they stood at the end of a day, with an",
            "annex that says of each how it is defined, narrowed and counted. The same template, period and day give the",
            "same report again."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:the template, the period or the day is wrong; nothing was written"})
final class WriteCommand implements Callable<Integer> {

    /** The forms by the names that are typed. */
    enum Form {
        docx,
        html
    }

    @Option(names = "--template", paramLabel = "ID", required = true, description = "work-report, monthly-bulletin …")
    private String template = "";

    @Option(names = "--period", paramLabel = "PERIOD", required = true, description = "2026, 2026-Q4 or 2026-11")
    private String period = "";

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "as it stood at the end of which day (default: yesterday, or the end of the period)")
    private String asOf = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "docx or html (default: docx)")
    private Form form = Form.docx;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to write")
    private Path out = Path.of("");

    @Option(
            names = "--address",
            paramLabel = "URL",
            description =
                    "of the server, so that the annex of an .html leads to the records, as https://huying.example")
    private @Nullable String address;

    @Mixin
    private OnRecord record = new OnRecord();

    @Mixin
    private @Nullable Installation installation;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return Objects.requireNonNull(installation).with(context -> terminal.attempt(() -> run(terminal, context)));
    }

    private int run(Terminal terminal, ApplicationContext context) {
        DistrictCode district = context.getBean(DistrictCode.class);
        // No server may be running that counts what has happened.
        context.getBean(Rebuild.class)
                .rebuildIfMissing(district, context.getBean(InstantSource.class).instant());
        context.getBean(Tallies.class).work(district);
        Reports reports = context.getBean(Reports.class);
        Composition composition = reports.compose(district, reports.order(template, period, asOf), record.person());
        Composed composed = reports.content(district, composition.id());
        try {
            Files.write(
                    out,
                    switch (form) {
                        case docx -> WordReport.of(composed);
                        case html -> HtmlReport.file(composed, address).getBytes(StandardCharsets.UTF_8);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        terminal.say(
                "已写入 %s：%s，截至 %s，%d 个数据，其中手工填报 %d 个。"
                        .formatted(
                                out,
                                composition.title(),
                                composition.asOf(),
                                composed.figures().size() + composed.typed().size(),
                                composed.typed().size()),
                "Written to %s: %s as of %s, with %d figures, %d of them typed by hand."
                        .formatted(
                                out,
                                composition.title(),
                                composition.asOf(),
                                composed.figures().size() + composed.typed().size(),
                                composed.typed().size()));
        return 0;
    }
}
