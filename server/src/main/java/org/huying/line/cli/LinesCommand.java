package org.huying.line.cli;

import picocli.CommandLine.Command;

/** {@code huying lines check}, {@code show}, {@code publish} and {@code list}. */
@Command(
        name = "lines",
        description = "Check, show, publish and list business lines.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckCommand.class, ShowCommand.class, PublishCommand.class, ListCommand.class})
public final class LinesCommand {}
