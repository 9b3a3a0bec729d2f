package org.huying.matter.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.matter.verify.Extent;
import org.huying.matter.verify.Finding;
import org.huying.matter.verify.Report;
import org.huying.matter.verify.Verification;
import org.huying.platform.Installation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the whole ledger again. The exit code is 1 where something is not as it must be. */
@Command(
        name = "verify",
        description = "Verify every chain, seal and current row; name the first bad event of each matter.",
        mixinStandardHelpOptions = true)
final class LedgerVerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 100;
    private static final int VIOLATED = 1;

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup
    private Part part = new Part();

    /** At most one of them. */
    static final class Part {

        @Option(
                names = "--since-last",
                description = "Only what came after the last verification that found everything intact.")
        boolean sinceLast;

        @Option(
                names = "--chains",
                description = "Only chains and seals, without what the events say and the current rows.")
        boolean chains;

        Extent extent() {
            return sinceLast ? Extent.SINCE_LAST : chains ? Extent.CHAINS : Extent.WHOLE;
        }
    }

    @Override
    public Integer call() {
        return installation.with(context -> {
            DistrictCode district = context.getBean(DistrictCode.class);
            long start = System.nanoTime();
            Report report = context.getBean(Verification.class).verify(district, part.extent());
            print(spec.commandLine().getOut(), reader(), report, Duration.ofNanos(System.nanoTime() - start));
            return report.intact() ? 0 : VIOLATED;
        });
    }

    /** Chinese for a terminal that is set to Chinese, English for any other. */
    static Locale reader() {
        Locale locale = Locale.getDefault();
        return locale.getLanguage().equals("zh") ? locale : Locale.ENGLISH;
    }

    static void print(PrintWriter out, Locale locale, Report report, Duration took) {
        List<Bilingual> lines = new ArrayList<>();
        lines.add(new Bilingual(
                "%s 台账：%,d 件事项，%,d 条记录，%,d 个封签，用时 %.1f 秒".formatted(counts(report, took)),
                "Ledger of %s: %,d matters, %,d events, %,d seals, read in %.1f s".formatted(counts(report, took))));
        if (report.since() > 0) {
            lines.add(new Bilingual(
                    "  只核验第 %,d 枚封签之后的部分，此前的部分上次核验完好".formatted(report.since()),
                    "  only what came after seal %,d; up to it everything was found intact before"
                            .formatted(report.since())));
        }
        if (report.unsealed() > 0) {
            lines.add(new Bilingual(
                    "  %,d 条记录尚未封签，暂无保护".formatted(report.unsealed()),
                    "  %,d events are not sealed yet: nothing protects them".formatted(report.unsealed())));
        }
        if (!report.anchored()) {
            lines.add(new Bilingual(
                    "  数据库之外没有最后封签，末尾封签若被移除则无法发现",
                    "  no last seal is kept outside the database: the removal of the newest seals would not be seen"));
        }
        List<Finding> findings = report.findings();
        findings.stream().limit(SHOWN).map(LedgerVerifyCommand::line).forEach(lines::add);
        if (findings.size() > SHOWN) {
            int more = findings.size() - SHOWN;
            lines.add(new Bilingual("  …另有 %,d 处".formatted(more), "  … and %,d more".formatted(more)));
        }
        lines.add(
                report.intact()
                        ? new Bilingual("完好。", "Intact.")
                        : new Bilingual(
                                "不符：%,d 处。".formatted(findings.size()),
                                "Violated: %,d findings.".formatted(findings.size())));
        lines.forEach(line -> out.println(line.in(locale)));
        out.flush();
    }

    private static Object[] counts(Report report, Duration took) {
        return new Object[] {
            report.district(), report.matters(), report.events(), report.seals(), took.toMillis() / 1000.0
        };
    }

    private static Bilingual line(Finding finding) {
        String event = finding.seq() == Finding.ROW ? "" : " #" + finding.seq();
        String where = finding.matter() == null ? "" : finding.matter() + event + " ";
        String place = "  ✗ " + where + "[" + finding.rule() + "] ";
        return new Bilingual(place + finding.what().zh(), place + finding.what().en());
    }
}
