package org.huying.publication.cli;

import picocli.CommandLine.Command;

/** {@code huying report read}, {@code report follow}, {@code report write} and {@code report template}. */
@Command(
        name = "report",
        description =
                "Read government work reports into facts, follow promises into the next report, and write the next one.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ReadCommand.class, FollowCommand.class, WriteCommand.class, TemplateCommand.class})
public final class ReportCommand {}
