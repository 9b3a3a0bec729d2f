package org.huying.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Calendars;
import org.huying.calendar.Hours;
import org.huying.district.Districts;
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

/** {@code huying hours UNIT}: when a unit is open, which is how its time limits count. */
@Command(
        name = "hours",
        description = {
            "Show the hours that a unit keeps, or let it keep others from a day on. Clocks that run already stay where",
            "they are."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the hours are shown, or kept from then on", "1:refused, and nothing has changed"})
final class HoursCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable Installation installation;

    @Mixin
    private OnRecord onRecord = new OnRecord();

    @Parameters(paramLabel = "UNIT", description = "the unit's code")
    private String unit = "";

    @Option(
            names = "--week",
            paramLabel = "TEXT",
            description = {
                "days and times, such as 'mon-fri 09:00-12:00 13:30-17:00; sat 09:00-12:00';",
                "a last part 'holidays' says that they are kept every day"
            })
    private @Nullable String week;

    @Option(names = "--from", paramLabel = "DAY", description = "the day from which they hold (default: today)")
    private @Nullable LocalDate from;

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "what these hours are called (default: the unit's code)")
    private @Nullable String name;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return Objects.requireNonNull(installation).with(context -> terminal.attempt(() -> run(terminal, context)));
    }

    private int run(Terminal terminal, ApplicationContext context) {
        DistrictCode district = context.getBean(DistrictCode.class);
        Instant now = context.getBean(Clock.class).instant();
        LocalDate day = from == null ? LocalDate.ofInstant(now, Zones.CHINA) : from;
        UnitCode code = unit(context, district, day);
        Calendars calendars = context.getBean(Calendars.class);
        if (week != null) {
            calendars.keepHours(district, code, hours(week), day, onRecord.person(), now);
        }
        Hours kept = calendars.hours(district, code, day);
        terminal.say(
                "%s，%s：%s（%s）".formatted(unit, day, kept.text(), kept.name()),
                "%s on %s: %s (%s)".formatted(unit, day, kept.text(), kept.name()));
        return 0;
    }

    private UnitCode unit(ApplicationContext context, DistrictCode district, LocalDate day) {
        try {
            UnitCode code = new UnitCode(unit);
            if (context.getBean(Districts.class)
                    .current(district)
                    .unit(code, day)
                    .isPresent()) {
                return code;
            }
        } catch (IllegalArgumentException malformed) {
            // Not a code: there is no such unit either.
        }
        throw new NotFound("unit", "%s 没有单位“%s”".formatted(day, unit), "there is no unit " + unit + " on " + day);
    }

    private Hours hours(String text) {
        try {
            return Hours.parse(name == null ? unit : name, text);
        } catch (IllegalArgumentException malformed) {
            String why = String.valueOf(malformed.getMessage());
            throw new Invalid(Refusal.of("hours", "办公时间写法有误：" + why, why).at("week"));
        }
    }
}
