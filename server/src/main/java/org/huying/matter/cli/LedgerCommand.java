package org.huying.matter.cli;

import picocli.CommandLine.Command;

/** The ledger at the command line. */
@Command(
        name = "ledger",
        description = "Look after the ledger of matters.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = LedgerVerifyCommand.class)
public final class LedgerCommand {}
