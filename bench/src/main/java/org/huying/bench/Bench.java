package org.huying.bench;

import java.util.List;
import org.huying.bench.history.HistoryCommand;
import org.huying.bench.history.LedgerCommand;
import org.huying.bench.history.TimersCommand;
import org.huying.bench.http.HttpCommand;
import org.huying.bench.loop.EntrantCommand;
import org.huying.bench.loop.LoopCommand;
import org.huying.bench.loop.RecordCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code bench/run} runs. Each comparison is a command, named here, in one list. */
@Command(
        name = "bench/run",
        description = "Measured comparisons; the last results lie in bench/results.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Bench {

    private static final List<Class<?>> COMMANDS = List.of(
            LoopCommand.class,
            EntrantCommand.class,
            RecordCommand.class,
            HttpCommand.class,
            HistoryCommand.class,
            TimersCommand.class,
            LedgerCommand.class);

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Bench());
        COMMANDS.forEach(line::addSubcommand);
        return line;
    }
}
