package org.huying.line.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.line.LineFiles;
import org.huying.line.LineFolders;
import org.huying.line.LinePublication;
import org.huying.line.Lines;
import org.huying.platform.Installation;
import org.huying.platform.OnRecord;
import org.huying.platform.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes definitions in the district: all of them, or none where one is unsound beside the others. */
@Command(
        name = "publish",
        description = {
            "Prove definitions together with the district's other lines and publish them, all or none.",
            "New matters are opened under them; those that are open stay under theirs until they are moved."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all are published, or were already",
            "1:one is unsound, or there is none; nothing is published"
        })
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private @Nullable Installation installation;

    @Mixin
    private OnRecord onRecord = new OnRecord();

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "a line's folder, or a folder of such")
    private List<Path> folders = new ArrayList<>();

    @Mixin
    private Language language = new Language();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return Objects.requireNonNull(installation)
                .with(context -> terminal.attempt(() -> tell(context.getBean(Lines.class)
                        .publish(
                                context.getBean(DistrictCode.class),
                                definitions(),
                                onRecord.person(),
                                context.getBean(Clock.class).instant()))));
    }

    private List<LineFiles> definitions() {
        Map<String, LineFiles> definitions = new LinkedHashMap<>();
        for (Path folder : folders) {
            List<LineFiles> found = Files.isDirectory(folder) ? LineFolders.under(folder) : List.of();
            if (found.isEmpty()) {
                throw invalid(
                        folder + " 里没有业务线定义（line.yaml）", "there is no definition in " + folder + ": no line.yaml");
            }
            for (LineFiles files : found) {
                if (definitions.put(files.folder(), files) != null) {
                    throw invalid("“" + files.folder() + "”给出了两次", files.folder() + " is given twice");
                }
            }
        }
        return List.copyOf(definitions.values());
    }

    private static Invalid invalid(String zh, String en) {
        return new Invalid(Refusal.of("folder", zh, en));
    }

    private int tell(Map<String, LinePublication> results) {
        Told told = new Told(Objects.requireNonNull(spec).commandLine().getOut(), language.locale());
        for (LinePublication result : results.values()) {
            switch (result) {
                case LinePublication.Rejected rejected -> {
                    told.findings(rejected.findings());
                    told.say(new Bilingual("未发布任何业务线。", "Nothing is published."));
                    return 1;
                }
                case LinePublication.Published published -> {
                    told.sound(published.line(), published.situations());
                    told.say(new Bilingual(
                            "%s：已发布第 %d 版"
                                    .formatted(
                                            published.line().id(),
                                            published.line().edition()),
                            "%s: published as edition %d"
                                    .formatted(
                                            published.line().id(),
                                            published.line().edition())));
                }
                case LinePublication.Unchanged unchanged ->
                    told.say(new Bilingual(
                            "%s：与现行第 %d 版一致"
                                    .formatted(
                                            unchanged.line().id(),
                                            unchanged.line().edition()),
                            "%s: unchanged, edition %d"
                                    .formatted(
                                            unchanged.line().id(),
                                            unchanged.line().edition())));
            }
        }
        return 0;
    }
}
