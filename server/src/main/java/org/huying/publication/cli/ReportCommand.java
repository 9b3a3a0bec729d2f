package org.huying.publication.cli;

import picocli.CommandLine.Command;

/** {@code huying report read} and {@code report follow}. */
@Command(
        name = "report",
        description = "Read government work reports into facts, and follow promises into the next report.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ReadCommand.class, FollowCommand.class})
public final class ReportCommand {}
