package org.huying.district.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.folder.ChangeFile;
import org.huying.district.folder.DistrictFolder;
import org.huying.district.folder.Fault;
import org.huying.district.folder.FolderFiles;
import org.huying.platform.Installation;
import org.huying.platform.OnRecord;
import org.huying.platform.Terminal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huying district found FOLDER}, {@code change FILE} and {@code show}. */
@Command(
        name = "district",
        description = "Found a district, change it, show what there is.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class DistrictCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            description = {
                "Found the district from a folder of tables: district.csv, units.csv, functions.csv, posts.csv,",
                "and if there are any streets.csv, communities.csv, places.geojson, entrusted.csv, duty-list-names.csv,",
                "duty-lists.csv, rosters.csv. All of it or nothing; what is wrong is listed with its place."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:the district is founded", "1:something is wrong and nothing has changed"})
    int found(
            @Mixin Installation installation,
            @Mixin OnRecord onRecord,
            @Parameters(paramLabel = "FOLDER") Path folder) {
        Terminal terminal = Terminal.of(spec);
        return installation.with(context -> terminal.attempt(() -> found(terminal, context, folder, onRecord)));
    }

    private static int found(Terminal terminal, ApplicationContext context, Path path, OnRecord onRecord) {
        if (!Files.isDirectory(path)) {
            throw new Invalid("folder", "没有这个文件夹：" + path, "there is no folder " + path);
        }
        DistrictFolder folder = DistrictFolder.read(FolderFiles.in(path));
        List<Fault> faults = folder.faults();
        if (!faults.isEmpty()) {
            return list(terminal, faults);
        }
        DistrictCode served = context.getBean(DistrictCode.class);
        if (!folder.code().equals(served)) {
            throw new Invalid(
                    "district",
                    "文件夹是 %s 的，命令作用于 %s；请用 --district 或 HUYING_DISTRICT 指定".formatted(folder.code(), served),
                    "the folder is of %s, the command is for %s; name it with --district or HUYING_DISTRICT"
                            .formatted(folder.code(), served));
        }
        District district = context.getBean(Districts.class)
                .found(served, folder.found(), folder.changes(), onRecord.person(), now(context));
        terminal.say("已建库：", "Founded:");
        return show(terminal, district, now(context));
    }

    @Command(
            description = {
                "Change the district from today or a later day on. FILE is a JSON array, an object for each change,",
                "such as {\"change\": \"abolish-unit\", \"unit\": \"a\", \"successors\": [\"b\"], \"from\": \"2027-01-01\"}.",
                "All are made or none. What an abolished unit holds is handed over by the server that runs, or the next."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:all changes are made", "1:one is refused and nothing has changed"})
    int change(@Mixin Installation installation, @Mixin OnRecord onRecord, @Parameters(paramLabel = "FILE") Path file) {
        Terminal terminal = Terminal.of(spec);
        return installation.with(context -> terminal.attempt(() -> change(terminal, context, file, onRecord)));
    }

    private static int change(Terminal terminal, ApplicationContext context, Path file, OnRecord onRecord) {
        Districts districts = context.getBean(Districts.class);
        DistrictCode code = context.getBean(DistrictCode.class);
        Instant now = now(context);
        ChangeFile changes = ChangeFile.read(String.valueOf(file.getFileName()), Terminal.bytes(file));
        List<Fault> faults =
                changes.faults(current(context), now.atZone(Zones.CHINA).toLocalDate());
        if (!faults.isEmpty()) {
            return list(terminal, faults);
        }
        int count = changes.changes().size();
        District after = districts.change(code, changes.changes(), onRecord.person(), now);
        terminal.say(
                "已作 %d 项变更，区情第 %d 版。".formatted(count, after.edition()),
                "Changes made: %d; the district is at edition %d.".formatted(count, after.edition()));
        return 0;
    }

    @Command(
            description = "Show how many places, units and posts the district has today.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:shown", "1:no such district is founded"})
    int show(@Mixin Installation installation) {
        Terminal terminal = Terminal.of(spec);
        return installation.with(context -> terminal.attempt(() -> show(terminal, current(context), now(context))));
    }

    private static int show(Terminal terminal, District district, Instant now) {
        Summary.of(district, now.atZone(Zones.CHINA).toLocalDate()).forEach(terminal::say);
        return 0;
    }

    private static int list(Terminal terminal, List<Fault> faults) {
        faults.forEach(fault -> terminal.say(fault.text()));
        terminal.say(
                "共 %d 处，未作任何改动。".formatted(faults.size()), "%d in all; nothing has changed.".formatted(faults.size()));
        return Terminal.REFUSED;
    }

    private static District current(ApplicationContext context) {
        DistrictCode code = context.getBean(DistrictCode.class);
        return context.getBean(Districts.class)
                .find(code)
                .orElseThrow(() -> new NotFound(
                        "district",
                        code + " 尚未建库，请先用 huying district found 文件夹 建库",
                        "the district " + code + " is not founded yet; found it with: huying district found FOLDER"));
    }

    private static Instant now(ApplicationContext context) {
        return context.getBean(Clock.class).instant();
    }
}
