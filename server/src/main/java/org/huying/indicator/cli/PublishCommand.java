package org.huying.indicator.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.indicator.Indicators;
import org.huying.indicator.definition.DefinitionPublication;
import org.huying.indicator.definition.Definitions;
import org.huying.platform.Installation;
import org.huying.platform.OnRecord;
import org.huying.platform.Terminal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes definitions in the district: all of them, or none where one is refused. */
@Command(
        name = "publish",
        description = {
            "Publish definitions of indicators and scorecards, all or none.",
            "They hold from a day on that is not past; figures as of earlier days stay as they are."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are published, or were already", "1:one is refused; nothing is published"})
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private @Nullable Installation installation;

    @Mixin
    private OnRecord onRecord = new OnRecord();

    @Option(names = "--from", paramLabel = "DAY", description = "the first day on which they hold (default: today)")
    private @Nullable LocalDate from;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, or folders of such")
    private List<Path> paths = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return Objects.requireNonNull(installation)
                .with(context -> terminal.attempt(() -> tell(terminal, publish(context))));
    }

    private Map<String, DefinitionPublication> publish(ApplicationContext context) {
        DistrictCode district = context.getBean(DistrictCode.class);
        Indicators indicators = context.getBean(Indicators.class);
        Instant now = context.getBean(InstantSource.class).instant();
        return context.getBean(Definitions.class)
                .publish(
                        district,
                        Given.in(paths),
                        Objects.requireNonNullElse(from, LocalDate.ofInstant(now, Zones.CHINA)),
                        indicators.words(district),
                        onRecord.person(),
                        now);
    }

    private static int tell(Terminal terminal, Map<String, DefinitionPublication> results) {
        for (DefinitionPublication result : results.values()) {
            switch (result) {
                case DefinitionPublication.Rejected rejected -> {
                    Findings.tell(terminal, rejected.findings());
                    terminal.say("未发布任何定义。", "Nothing is published.");
                    return Terminal.REFUSED;
                }
                case DefinitionPublication.Published published ->
                    terminal.say(new Bilingual(
                            "%s：已发布第 %d 版，%s 起生效"
                                    .formatted(
                                            published.edition().id(),
                                            published.edition().edition(),
                                            published.edition().effective()),
                            "%s: published as edition %d, from %s on"
                                    .formatted(
                                            published.edition().id(),
                                            published.edition().edition(),
                                            published.edition().effective())));
                case DefinitionPublication.Unchanged unchanged ->
                    terminal.say(new Bilingual(
                            "%s：与第 %d 版一致"
                                    .formatted(
                                            unchanged.edition().id(),
                                            unchanged.edition().edition()),
                            "%s: unchanged, edition %d"
                                    .formatted(
                                            unchanged.edition().id(),
                                            unchanged.edition().edition())));
            }
        }
        return 0;
    }
}
