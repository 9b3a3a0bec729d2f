package org.huying.intake.cli;

import picocli.CommandLine.Command;

/** {@code huying import}: takes in what other systems have kept. */
@Command(
        name = "import",
        description = "Take in what other systems have kept.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ImportMessagesCommand.class)
public final class ImportCommand {}
