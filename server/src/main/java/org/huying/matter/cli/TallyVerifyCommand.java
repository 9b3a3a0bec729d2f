package org.huying.matter.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.matter.tally.Difference;
import org.huying.matter.tally.Rebuild;
import org.huying.platform.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the tallies against the ledger. The exit code is 1 where they are not what follows from it. */
@Command(
        name = "verify",
        description = "Make all tallies aside from the ledger and compare; name the first row that differs.",
        mixinStandardHelpOptions = true)
final class TallyVerifyCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return installation.with(context -> {
            DistrictCode district = context.getBean(DistrictCode.class);
            Optional<Difference> difference = context.getBean(Rebuild.class).verify(district);
            Bilingual line = difference
                    .map(TallyVerifyCommand::different)
                    .orElse(new Bilingual(
                            district + "：统计与台账一致。", district + ": the tallies are what follows from the ledger."));
            spec.commandLine().getOut().println(line.in(LedgerVerifyCommand.reader()));
            spec.commandLine().getOut().flush();
            return difference.isPresent() ? DIFFERENT : 0;
        });
    }

    private static Bilingual different(Difference found) {
        return new Bilingual(
                "统计与台账不符，首处在 %s：%n  现存 %s%n  应为 %s%n用 huying tally rebuild 重新统计。"
                        .formatted(found.table(), said(found.kept(), "无"), said(found.made(), "无")),
                "The tallies differ from the ledger, first in %s:%n  kept %s%n  made %s%n'huying tally rebuild' makes them anew."
                        .formatted(found.table(), said(found.kept(), "nothing"), said(found.made(), "nothing")));
    }

    private static String said(@org.jspecify.annotations.Nullable String row, String none) {
        return row == null ? none : row;
    }
}
