package org.huying.line.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.line.Line;
import org.huying.line.LineEdition;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.platform.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the district's lines: the current edition of each, who published it and when. */
@Command(
        name = "list",
        description = "List the district's lines: current editions, who published them and when.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Mixin
    private @Nullable Installation installation;

    @Mixin
    private Language language = new Language();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Objects.requireNonNull(installation).with(context -> {
            list(context);
            return 0;
        });
    }

    private void list(ApplicationContext context) {
        DistrictCode district = context.getBean(DistrictCode.class);
        Lines lines = context.getBean(Lines.class);
        List<LineEdition> editions = lines.editions(district);
        Map<LineId, LineEdition> newest = editions.stream()
                .collect(Collectors.toMap(LineEdition::line, Function.identity(), (older, newer) -> newer));
        Told told = new Told(Objects.requireNonNull(spec).commandLine().getOut(), language.locale());
        lines.all(district).forEach(line -> told.say(words(line, Objects.requireNonNull(newest.get(line.id())))));
    }

    private static Bilingual words(Line line, LineEdition edition) {
        LocalDate day = LocalDate.ofInstant(edition.at(), Zones.CHINA);
        return new Bilingual(
                "%-24s第 %d 版，%s %s；%s"
                        .formatted(
                                line.id(),
                                edition.edition(),
                                day,
                                edition.shipped() ? "随呼应提供" : "由 " + edition.by() + " 发布",
                                line.title().zh()),
                "%-24sedition %d, %s, %s; %s"
                        .formatted(
                                line.id(),
                                edition.edition(),
                                day,
                                edition.shipped() ? "came with Huying" : "published by " + edition.by(),
                                line.title().en()));
    }
}
