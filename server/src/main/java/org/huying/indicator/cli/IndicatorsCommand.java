package org.huying.indicator.cli;

import picocli.CommandLine.Command;

/** {@code huying indicators check}, {@code list}, {@code publish} and {@code explain}. */
@Command(
        name = "indicators",
        description = "Check, list, publish and explain defined figures and rankings.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckCommand.class, ListCommand.class, PublishCommand.class, ExplainCommand.class})
public final class IndicatorsCommand {}
