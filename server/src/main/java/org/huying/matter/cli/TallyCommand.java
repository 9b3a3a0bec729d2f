package org.huying.matter.cli;

import picocli.CommandLine.Command;

/** The tallies at the command line. */
@Command(
        name = "tally",
        description = "Look after what is counted of matters.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TallyRebuildCommand.class, TallyVerifyCommand.class})
public final class TallyCommand {}
