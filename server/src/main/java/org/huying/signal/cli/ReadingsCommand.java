package org.huying.signal.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.platform.Installation;
import org.huying.platform.Terminal;
import org.huying.registry.ThingId;
import org.huying.security.Viewer;
import org.huying.signal.NewReading;
import org.huying.signal.Readings;
import org.huying.signal.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huying readings import FILE.csv}. */
@Command(
        name = "readings",
        description = "Bring in what devices have measured.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "import")
public final class ReadingsCommand {

    private static final String[] COLUMNS = {"device", "series", "at", "value"};

    @Spec
    private @Nullable CommandSpec spec;

    /** A reading, and the line of the file that it stands on. */
    private record Row(long line, NewReading reading) {}

    @Command(
            name = "import",
            description = {
                "Bring in readings from a CSV file in UTF-8 with the columns device, series, at and value;",
                "at is an instant with its offset, such as 2026-11-30T08:00:00+08:00.",
                "All rows are recorded, or none; what is there with the same value stays."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all rows are in", "1:a row is at fault; nothing was recorded"})
    int bringIn(
            @Mixin Installation installation,
            @Option(names = "--correct", description = "readings that are there with another value are corrected")
                    boolean corrects,
            @Parameters(paramLabel = "FILE") Path file) {
        Terminal terminal = Terminal.of(spec);
        return installation.with(context -> terminal.attempt(() -> bringIn(terminal, context, file, corrects)));
    }

    private static int bringIn(Terminal terminal, ApplicationContext context, Path file, boolean corrects) {
        List<Row> rows = rows(file);
        List<Bilingual> faults = new ArrayList<>();
        Recorded all = new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> {
            int[] sums = new int[3];
            for (int from = 0; from < rows.size(); from += Readings.MOST) {
                List<Row> some = rows.subList(from, Math.min(rows.size(), from + Readings.MOST));
                Recorded recorded = context.getBean(Readings.class)
                        .record(
                                Viewer.system(context.getBean(DistrictCode.class)),
                                some.stream().map(Row::reading).toList(),
                                corrects);
                recorded.faults()
                        .forEach(fault -> faults.add(words(some.get(fault.at()).line(), fault.refusal())));
                sums[0] += recorded.fresh();
                sums[1] += recorded.known();
                sums[2] += recorded.corrected();
            }
            if (!faults.isEmpty()) {
                status.setRollbackOnly();
            }
            return new Recorded(sums[0], sums[1], sums[2], List.of());
        });
        faults.forEach(terminal::say);
        if (!faults.isEmpty()) {
            terminal.say("没有登记任何监测数据。", "Nothing was recorded.");
            return Terminal.REFUSED;
        }
        terminal.say(
                "新增 %d 条，已有 %d 条，更正 %d 条。".formatted(all.fresh(), all.known(), all.corrected()),
                "%d new, %d known, %d corrected.".formatted(all.fresh(), all.known(), all.corrected()));
        return 0;
    }

    private static Bilingual words(long line, Refusal refusal) {
        String rule = refusal.rule() == null ? "" : " [" + refusal.rule() + "]";
        return new Bilingual(
                "第 %d 行：%s%s".formatted(line, refusal.message().zh(), rule),
                "line %d: %s%s".formatted(line, refusal.message().en(), rule));
    }

    private static List<Row> rows(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Invalid(Refusal.of("file", "没有这个文件：" + file, "there is no such file: " + file));
        }
        List<Row> rows = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setTrim(true)
                        .get()
                        .parse(in)) {
            List<String> header = parser.getHeaderNames().stream()
                    .map(name -> name.replace("\uFEFF", ""))
                    .toList();
            if (!header.equals(List.of(COLUMNS))) {
                throw new Invalid(Refusal.of(
                        "file",
                        "表头应为 device,series,at,value，而不是 " + String.join(",", header),
                        "the header is device,series,at,value, not " + String.join(",", header)));
            }
            for (CSVRecord record : parser) {
                rows.add(row(record, parser.getCurrentLineNumber()));
            }
        } catch (CharacterCodingException other) {
            throw new Invalid(Refusal.of("file", "文件不是 UTF-8 编码", "the file is not UTF-8"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return rows;
    }

    private static Row row(CSVRecord record, long line) {
        try {
            return new Row(
                    line,
                    new NewReading(
                            new ThingId(record.get(0)),
                            record.get(1),
                            OffsetDateTime.parse(record.get(2)).toInstant(),
                            new BigDecimal(record.get(3))));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException misfit) {
            throw new Invalid(Refusal.of(
                    "file",
                    "第 %d 行无法识别：应为设备编码、监测项、带时区的时间、数值".formatted(line),
                    "line %d cannot be read: it is a device, a series, an instant with its offset, and a number"
                            .formatted(line)));
        }
    }
}
