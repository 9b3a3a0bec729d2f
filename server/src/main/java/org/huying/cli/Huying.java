package org.huying.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.calendar.cli.CalendarCommand;
import org.huying.district.cli.DistrictCommand;
import org.huying.indicator.cli.IndicatorsCommand;
import org.huying.intake.cli.ImportCommand;
import org.huying.line.cli.LinesCommand;
import org.huying.matter.cli.LedgerCommand;
import org.huying.matter.cli.TallyCommand;
import org.huying.platform.DataDirectory;
import org.huying.platform.Unstartable;
import org.huying.platform.postgres.PostgresFailure;
import org.huying.publication.cli.ReportCommand;
import org.huying.registry.cli.ThingsCommand;
import org.huying.security.cli.AccountCommand;
import org.huying.signal.cli.ReadingsCommand;
import org.huying.simulation.cli.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * What {@code ./huying} runs. A module's commands lie in its package {@code cli}; they are named here, in one list, and
 * reach the doors of modules through {@link org.huying.platform.Installation}.
 */
@Command(
        name = "huying",
        description = "Every promise of a district in one closed loop.",
        version = "Huying 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Huying {

    private static final int FAILED = 1;

    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            ServeCommand.class,
            AccountCommand.class,
            DistrictCommand.class,
            CalendarCommand.class,
            HoursCommand.class,
            LinesCommand.class,
            IndicatorsCommand.class,
            ThingsCommand.class,
            ReadingsCommand.class,
            LedgerCommand.class,
            TallyCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            SimulateCommand.class);

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Huying());
        COMMANDS.forEach(line::addSubcommand);
        line.setExecutionExceptionHandler((failure, at, parsed) -> explain(failure, at));
        return line;
    }

    /** What the person at the terminal can mend is said in a line; anything else is a bug and shown whole. */
    private static int explain(Exception failure, CommandLine at) throws Exception {
        Optional<Unstartable> unstartable = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(Unstartable.class::isInstance)
                .map(Unstartable.class::cast)
                .findFirst();
        if (unstartable.isPresent()) {
            at.getErr().println("huying: " + unstartable.get().getMessage());
            return FAILED;
        }
        if (failure instanceof Unavailable
                || failure instanceof PostgresFailure
                || failure instanceof DataDirectory.Unusable
                || failure instanceof UncheckedIOException) {
            at.getErr().println("huying: " + failure.getMessage());
            return FAILED;
        }
        throw failure;
    }
}
