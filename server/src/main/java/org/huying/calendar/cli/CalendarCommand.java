package org.huying.calendar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.calendar.Calendars;
import org.huying.calendar.Publication;
import org.huying.calendar.YearDays;
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

/** {@code huying calendar publish FILE --source TEXT} and {@code huying calendar list}. */
@Command(
        name = "calendar",
        description = "Publish a year's holidays and make-up days, and list what is published.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class CalendarCommand {

    /** How many years beyond this one a deadline is likely to reach. */
    private static final int AHEAD = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            description = {
                "Publish a year, or correct one. FILE is JSON in the form of NateScarlet/holiday-cn and says the year.",
                "Open matters are computed anew; no deadline becomes earlier."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:the year is published", "1:it is refused and nothing has changed"})
    int publish(
            @Mixin Installation installation,
            @Mixin OnRecord onRecord,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--source",
                            paramLabel = "TEXT",
                            required = true,
                            description = "where the days were announced, such as the number of the notice")
                    String source) {
        Terminal terminal = Terminal.of(spec);
        return installation.with(context -> terminal.attempt(() -> {
            Calendars calendars = context.getBean(Calendars.class);
            YearDays days = calendars.parse(Terminal.bytes(file));
            Publication published = calendars.publish(
                    context.getBean(DistrictCode.class),
                    days.year(),
                    days,
                    source,
                    onRecord.person(),
                    context.getBean(Clock.class).instant());
            tell(terminal, published);
            return 0;
        }));
    }

    private static void tell(Terminal terminal, Publication published) {
        terminal.say(
                "已发布 %d 年，日历第 %d 版：休息 %d 天，调休上班 %d 天。"
                        .formatted(published.year(), published.edition(), published.daysOff(), published.makeUpDays()),
                "Published %d as edition %d of the calendar: %d days off, %d make-up days."
                        .formatted(published.year(), published.edition(), published.daysOff(), published.makeUpDays()));
        terminal.say(
                "未办结事项由运行中的服务器（或下次启动时）重新计算，时限只会推后。",
                "The server that runs, or the next that starts, computes open matters anew; no deadline becomes earlier.");
    }

    @Command(
            description = "List editions, the years that are published, and the next ones that are not.",
            mixinStandardHelpOptions = true)
    int list(@Mixin Installation installation) {
        Terminal terminal = Terminal.of(spec);
        return installation.with(context -> terminal.attempt(() -> {
            list(terminal, context);
            return 0;
        }));
    }

    private static void list(Terminal terminal, ApplicationContext context) {
        Calendars calendars = context.getBean(Calendars.class);
        DistrictCode district = context.getBean(DistrictCode.class);
        calendars.publications(district).forEach(publication -> edition(terminal, publication));
        terminal.say("第 1 版：随呼应提供", "edition 1: came with Huying");
        String years = Spans.of(calendars.publishedYears(district));
        terminal.say("已公布年份：" + years, "years that are published: " + years);
        int now = LocalDate.ofInstant(context.getBean(Clock.class).instant(), Zones.CHINA)
                .getYear();
        List<Integer> provisional = calendars.provisionalYears(district, now, now + AHEAD);
        String open = provisional.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (!provisional.isEmpty()) {
            terminal.say("未公布、暂按周末计算：" + open, "not published, counted by weekends only: " + open);
        }
    }

    private static void edition(Terminal terminal, Publication publication) {
        LocalDate day = LocalDate.ofInstant(publication.at(), Zones.CHINA);
        terminal.say(
                "第 %d 版：%d 年，休息 %d 天，调休上班 %d 天，%s 由 %s 发布；%s"
                        .formatted(
                                publication.edition(),
                                publication.year(),
                                publication.daysOff(),
                                publication.makeUpDays(),
                                day,
                                publication.by(),
                                publication.source()),
                "edition %d: %d, %d days off, %d make-up days, published on %s by %s; %s"
                        .formatted(
                                publication.edition(),
                                publication.year(),
                                publication.daysOff(),
                                publication.makeUpDays(),
                                day,
                                publication.by(),
                                publication.source()));
    }
}
