package org.huying.matter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.matter.verify.Finding;
import org.huying.matter.verify.Report;
import org.junit.jupiter.api.Test;

class LedgerVerifyCommandTest {

    private static final DistrictCode DISTRICT = new DistrictCode("420107");
    private static final Finding CHANGED = new Finding(
            new MatterId(202611000000042L), 3, "chain", new Bilingual("此处记录被改动", "the event or its hash was changed"));

    @Test
    void saysThatAllIsIntact() {
        assertThat(printed(Locale.ENGLISH, new Report(DISTRICT, 0, 12, 1_080, 3, 0, true, List.of())))
                .isEqualTo("""
                        Ledger of 420107: 12 matters, 1,080 events, 3 seals, read in 1.5 s
                        Intact.
                        """);
    }

    @Test
    void namesTheFirstBadEventAndWhatIsNotProtected() {
        assertThat(printed(Locale.CHINESE, new Report(DISTRICT, 0, 12, 80, 0, 5, false, List.of(CHANGED))))
                .isEqualTo("""
                        420107 台账：12 件事项，80 条记录，0 个封签，用时 1.5 秒
                          5 条记录尚未封签，暂无保护
                          数据库之外没有最后封签，末尾封签若被移除则无法发现
                          ✗ 202611000000042 #3 [chain] 此处记录被改动
                        不符：1 处。
                        """);
    }

    @Test
    void saysAfterWhichSealWasRead() {
        assertThat(printed(Locale.ENGLISH, new Report(DISTRICT, 7, 2, 18, 1, 0, true, List.of())))
                .isEqualTo("""
                        Ledger of 420107: 2 matters, 18 events, 1 seals, read in 1.5 s
                          only what came after seal 7; up to it everything was found intact before
                        Intact.
                        """);
    }

    private static String printed(Locale locale, Report report) {
        StringWriter out = new StringWriter();
        LedgerVerifyCommand.print(new PrintWriter(out), locale, report, Duration.ofMillis(1_500));
        return out.toString();
    }
}
