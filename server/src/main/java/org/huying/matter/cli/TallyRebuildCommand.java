package org.huying.matter.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.matter.tally.Rebuild;
import org.huying.platform.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Throws the tallies away and makes them anew from the ledger; servers may run meanwhile. */
@Command(
        name = "rebuild",
        description = "Make all tallies anew from the ledger, as after writing to it past the server.",
        mixinStandardHelpOptions = true)
final class TallyRebuildCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return installation.with(context -> {
            DistrictCode district = context.getBean(DistrictCode.class);
            long start = System.nanoTime();
            long events = context.getBean(Rebuild.class)
                    .rebuild(district, context.getBean(InstantSource.class).instant());
            double seconds = (System.nanoTime() - start) / NANOS;
            Object[] said = {district, events, seconds, Math.round(events / Math.max(seconds, 1 / NANOS))};
            Bilingual line = new Bilingual(
                    "%s：由 %,d 条办理记录重新统计，用时 %.1f 秒（每秒 %,d 条）。".formatted(said),
                    "%s: tallied anew from %,d events in %.1f s (%,d a second).".formatted(said));
            spec.commandLine().getOut().println(line.in(LedgerVerifyCommand.reader()));
            spec.commandLine().getOut().flush();
            return 0;
        });
    }
}
