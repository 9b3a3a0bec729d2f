package org.huying.line.cli;

import picocli.CommandLine.Command;

/** {@code huying lines check} and {@code huying lines show}. */
@Command(
        name = "lines",
        description = "Check and show the definitions of business lines.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckCommand.class, ShowCommand.class})
public final class LinesCommand {}
