package org.huying.indicator.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.indicator.definition.Definition;
import org.huying.indicator.definition.DefinitionEdition;
import org.huying.indicator.definition.Definitions;
import org.huying.platform.Installation;
import org.huying.platform.Terminal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the district's indicators and scorecards: the edition that holds on a day, since when, and who published it. */
@Command(
        name = "list",
        description = "List the district's indicators and scorecards as they hold on a day, and who published them.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Mixin
    private @Nullable Installation installation;

    @Option(names = "--on", paramLabel = "DAY", description = "as they hold on that day (default: today)")
    private @Nullable LocalDate day;

    @Option(names = "--all", description = "every edition, not only the one that holds")
    private boolean all;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return Objects.requireNonNull(installation).with(context -> {
            list(terminal, context);
            return 0;
        });
    }

    private void list(Terminal terminal, ApplicationContext context) {
        DistrictCode district = context.getBean(DistrictCode.class);
        Definitions definitions = context.getBean(Definitions.class);
        LocalDate today =
                LocalDate.ofInstant(context.getBean(InstantSource.class).instant(), Zones.CHINA);
        List<DefinitionEdition> editions = all
                ? definitions.editions(district)
                : definitions.inForce(district, Objects.requireNonNullElse(day, today));
        for (DefinitionEdition edition : editions) {
            terminal.say(words(edition, definitions.edition(district, edition.id(), edition.edition())));
        }
    }

    private static Bilingual words(DefinitionEdition edition, Definition definition) {
        return new Bilingual(
                "%-26s第 %d 版，%s 起，%s；%s"
                        .formatted(
                                edition.id(),
                                edition.edition(),
                                edition.effective(),
                                edition.shipped() ? "随呼应提供" : "由 " + edition.by() + " 发布",
                                definition.title().zh()),
                "%-26sedition %d, from %s, %s; %s"
                        .formatted(
                                edition.id(),
                                edition.edition(),
                                edition.effective(),
                                edition.shipped() ? "came with Huying" : "published by " + edition.by(),
                                definition.title().en()));
    }
}
