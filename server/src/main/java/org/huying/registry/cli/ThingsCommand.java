package org.huying.registry.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.base.Zones;
import org.huying.line.Finding;
import org.huying.line.reader.WrittenFile;
import org.huying.line.reader.WrittenFiles;
import org.huying.platform.Installation;
import org.huying.platform.OnRecord;
import org.huying.platform.Terminal;
import org.huying.registry.kind.KindEdition;
import org.huying.registry.kind.KindEditions;
import org.huying.registry.kind.KindPublication;
import org.huying.registry.kind.KindReader;
import org.huying.registry.kind.KindReading;
import org.huying.registry.web.ThingTable;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huying things check}, {@code publish}, {@code list} and {@code import}. */
@Command(
        name = "things",
        description = "Check, publish and list kinds of things; bring in things from a table.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ThingsCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            description = "Read kinds of things and tell what is wrong with one, and where.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all are in order", "1:one is not, or there is none"})
    int check(
            @Parameters(
                            paramLabel = "PATH",
                            arity = "0..*",
                            description = "files, or folders of such (default: the kinds that come with Huying)")
                    @Nullable List<Path> paths) {
        Terminal terminal = Terminal.of(spec);
        return terminal.attempt(() -> {
            boolean fine = true;
            for (WrittenFile file : paths == null || paths.isEmpty() ? WrittenFiles.shipped("things") : given(paths)) {
                switch (KindReader.read(file)) {
                    case KindReading.Read read ->
                        terminal.say(new Bilingual(
                                "%s：可用（%s）"
                                        .formatted(
                                                read.kind().id(),
                                                read.kind().title().zh()),
                                "%s: in order (%s)"
                                        .formatted(
                                                read.kind().id(),
                                                read.kind().title().en())));
                    case KindReading.Refused refused -> {
                        fine = false;
                        tell(terminal, refused.findings());
                    }
                }
            }
            return fine ? 0 : Terminal.REFUSED;
        });
    }

    @Command(
            description = {"Publish kinds of things, all or none.", "They hold from a day on that is not past."},
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all are published, or were already", "1:one is refused; nothing is published"})
    int publish(
            @Mixin Installation installation,
            @Mixin OnRecord onRecord,
            @Option(
                            names = "--from",
                            paramLabel = "DAY",
                            description = "the first day on which they hold (default: today)")
                    @Nullable LocalDate from,
            @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, or folders of such")
                    List<Path> paths) {
        Terminal terminal = Terminal.of(spec);
        return installation.with(context -> terminal.attempt(() -> {
            Instant now = context.getBean(InstantSource.class).instant();
            return tell(
                    terminal,
                    context.getBean(KindEditions.class)
                            .publish(
                                    context.getBean(DistrictCode.class),
                                    given(paths),
                                    Objects.requireNonNullElse(from, LocalDate.ofInstant(now, Zones.CHINA)),
                                    onRecord.person(),
                                    now));
        }));
    }

    private static int tell(Terminal terminal, Map<String, KindPublication> results) {
        for (KindPublication result : results.values()) {
            switch (result) {
                case KindPublication.Rejected rejected -> {
                    tell(terminal, rejected.findings());
                    terminal.say("未发布任何种类。", "Nothing is published.");
                    return Terminal.REFUSED;
                }
                case KindPublication.Published published ->
                    terminal.say(words(published.edition(), "已发布第 %d 版，%s 起生效", "published as edition %d, from %s on"));
                case KindPublication.Unchanged unchanged ->
                    terminal.say(words(unchanged.edition(), "与第 %d 版（%s 起）一致", "unchanged, edition %d from %s on"));
            }
        }
        return 0;
    }

    private static Bilingual words(KindEdition edition, String zh, String en) {
        return new Bilingual(
                edition.id() + "：" + zh.formatted(edition.edition(), edition.effective()),
                edition.id() + ": " + en.formatted(edition.edition(), edition.effective()));
    }

    @Command(
            description = "List the district's kinds of things as they hold on a day, and who published them.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin Installation installation,
            @Option(names = "--on", paramLabel = "DAY", description = "as they hold on that day (default: today)")
                    @Nullable LocalDate day) {
        Terminal terminal = Terminal.of(spec);
        return installation.with(context -> {
            LocalDate today =
                    LocalDate.ofInstant(context.getBean(InstantSource.class).instant(), Zones.CHINA);
            context.getBean(KindEditions.class)
                    .inForce(context.getBean(DistrictCode.class), Objects.requireNonNullElse(day, today))
                    .forEach(edition -> terminal.say(words(
                            edition,
                            "第 %d 版，%s 起，" + (edition.shipped() ? "随呼应提供" : "由 " + edition.by() + " 发布"),
                            "edition %d, from %s, "
                                    + (edition.shipped() ? "came with Huying" : "published by " + edition.by()))));
            return 0;
        });
    }

    @Command(
            name = "import",
            description = {
                "Bring in things from a CSV file in UTF-8 with the columns id, kind, name, unit",
                "and, where they are wanted, place, lon, lat, state, from; others are fields of the kind.",
                "All rows are recorded, or none; what the register says already stays."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all rows are in", "1:a row is at fault; nothing was recorded"})
    int bringIn(@Mixin Installation installation, @Parameters(paramLabel = "FILE") Path file) {
        Terminal terminal = Terminal.of(spec);
        return installation.with(context -> terminal.attempt(() -> bringIn(terminal, context, file)));
    }

    private static int bringIn(Terminal terminal, ApplicationContext context, Path file) {
        ThingTable.Imported imported = context.getBean(ThingTable.class)
                .record(Viewer.system(context.getBean(DistrictCode.class)), bytes(file));
        imported.faults().forEach(terminal::say);
        if (!imported.faults().isEmpty()) {
            terminal.say("没有登记任何对象。", "Nothing was recorded.");
            return Terminal.REFUSED;
        }
        terminal.say(
                "新登记 %d 个，变更 %d 个，未变 %d 个。".formatted(imported.registered(), imported.changed(), imported.unchanged()),
                "%d registered, %d changed, %d unchanged."
                        .formatted(imported.registered(), imported.changed(), imported.unchanged()));
        return 0;
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Invalid(Refusal.of("file", "没有这个文件：" + file, "there is no such file: " + file));
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<WrittenFile> given(List<Path> paths) {
        Map<String, WrittenFile> all = new LinkedHashMap<>();
        for (Path path : paths) {
            List<WrittenFile> found = Files.exists(path) ? WrittenFiles.under(path) : new ArrayList<>();
            if (found.isEmpty()) {
                throw new Invalid(Refusal.of(
                        "file", path + " 里没有种类定义（.yaml 文件）", "there is no kind in " + path + ": no .yaml file"));
            }
            found.forEach(file -> all.put(file.name(), file));
        }
        return List.copyOf(all.values());
    }

    private static void tell(Terminal terminal, List<Finding> findings) {
        findings.forEach(
                finding -> terminal.say(new Bilingual(finding.text(Locale.CHINESE), finding.text(Locale.ENGLISH))));
    }
}
