package org.huying.publication.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.platform.Installation;
import org.huying.platform.OnRecord;
import org.huying.platform.Terminal;
import org.huying.publication.ReportTemplates;
import org.huying.publication.TemplateEdition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes a template. */
@Command(
        name = "template",
        description = "Publish the template of a report, as the next edition under the name that it says.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:published, or unchanged", "1:the template is wrong; nothing was published"})
final class TemplateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the template")
    private Path file = Path.of("");

    @Mixin
    private OnRecord record = new OnRecord();

    @Mixin
    private @Nullable Installation installation;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return Objects.requireNonNull(installation)
                .with(context -> terminal.attempt(() -> {
                    TemplateEdition edition = context.getBean(ReportTemplates.class)
                            .publish(context.getBean(DistrictCode.class), text(), record.person());
                    terminal.say(
                            "模板“%s”第 %d 版。".formatted(edition.template().title(), edition.edition()),
                            "Template %s, edition %d."
                                    .formatted(edition.template().id(), edition.edition()));
                    return 0;
                }));
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new Invalid("file", "无法读取文件（须为 UTF-8）：" + file, "cannot read the file as UTF-8: " + file);
        }
    }
}
