package org.huying.simulation.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.platform.Installation;
import org.huying.platform.Terminal;
import org.huying.simulation.SimulatedYear;
import org.huying.simulation.Simulations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code huying simulate}. */
@Command(
        name = "simulate",
        description = {
            "Let a demo district live: drawn calls come in and drawn clerks carry them through the real kernel, at the",
            "times at which it would have happened. The same seed always yields the same life. A life that was begun",
            "goes on with its own seed, scale and first day."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the district has lived until now", "1:nothing could be done"})
public final class SimulateCommand implements Callable<Integer> {

    private static final int A_YEAR = 365;
    private static final int WEEKS = 156;
    private static final Duration DUE = Duration.ofHours(6);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable Installation installation;

    @Option(names = "--seed", defaultValue = "2020", description = "what everything follows from (default: 2020)")
    private long seed;

    @Option(
            names = "--scale",
            defaultValue = "0.2",
            description = "1 for about 100,000 calls a year (default: ${DEFAULT-VALUE})")
    private double scale;

    @Option(names = "--since", paramLabel = "DAY", description = "the first day, as 2026-01-31 (default: a year ago)")
    private @Nullable LocalDate since;

    @Option(
            names = "--closed",
            defaultValue = "0",
            description = {
                "besides, so many matters that ended in the last three years: lives of some weeks, written again and",
                "again, to see how a server bears them (default: none)"
            })
    private long closed;

    @Option(
            names = "--open",
            defaultValue = "0",
            description = "besides, so many open ones with something due within six hours (default: none)")
    private long open;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return Objects.requireNonNull(installation).with(context -> terminal.attempt(() -> run(terminal, context)));
    }

    private int run(Terminal terminal, ApplicationContext context) {
        DistrictCode district = context.getBean(DistrictCode.class);
        Instant now = context.getBean(Clock.class).instant();
        Simulations simulations = context.getBean(Simulations.class);
        LocalDate first = since == null ? LocalDate.ofInstant(now, Zones.CHINA).minusDays(A_YEAR) : since;
        SimulatedYear year = simulations.begin(district, seed, scale, first, now);
        terminal.say(
                "自 %s 起，种子 %d，规模 %s".formatted(year.since(), year.seed(), year.scale()),
                "Since %s, seed %d, scale %s".formatted(year.since(), year.seed(), year.scale()));
        int lived = simulations.liveOn(district, now, () -> false);
        int filed = simulations.fill(district, now, this::tell, () -> false);
        terminal.say(
                "%n完成：新增 %,d 件，续办 %,d 件。".formatted(filed, lived),
                "%nDone: %,d matters filed, %,d lived on.".formatted(filed, lived));
        if (closed > 0 || open > 0) {
            long crowd = simulations.crowd(district, new Simulations.Masses(closed, WEEKS, open, DUE), now, this::tell);
            terminal.say("%n另有 %,d 件。".formatted(crowd), "%n%,d matters besides.".formatted(crowd));
        }
        return 0;
    }

    private void tell(long written) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print("\r" + Terminal.words(new Bilingual("%,d 件".formatted(written), "%,d matters".formatted(written))));
        out.flush();
    }

    private void tell(Simulations.Progress at) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print("\r"
                + Terminal.words(new Bilingual(
                        "已过 %d/%d 天，%,d 件".formatted(at.lived(), at.days(), at.filed()),
                        "%d of %d days, %,d matters".formatted(at.lived(), at.days(), at.filed()))));
        out.flush();
    }
}
