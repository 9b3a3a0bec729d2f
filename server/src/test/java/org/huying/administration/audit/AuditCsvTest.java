package org.huying.administration.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.matter.words.Phrase;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class AuditCsvTest {

    private static final Instant LATE = Instant.parse("2026-11-03T16:00:05Z");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    AuditCsvTest() {
        messages.setBasename("messages/admin");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void beginsWithTheMarkOfUtf8AndTheTitlesOfTheColumns() {
        assertThat(AuditCsv.write(List.of(), messages, Locale.CHINESE))
                .isEqualTo("\uFEFF\"时间\",\"种类\",\"谁\",\"人员编号\",\"对象\",\"做了什么\"\r\n");
    }

    @Test
    void writesARowInTheTimeOfChinaAndTheLanguageOfTheReader() {
        AuditRow row = row(new Bilingual("张三", "Zhang San"), "QS1", Phrase.said(new Bilingual("看了", "looked")));
        assertThat(body(row, Locale.CHINESE))
                .isEqualTo("\"2026-11-04 00:00:05\",\"查看身份\",\"张三\",\"zhang\",\"QS1\",\"看了\"\r\n");
        assertThat(body(row, Locale.ENGLISH)).contains("\"Zhang San\"").endsWith("\"looked\"\r\n");
    }

    @Test
    void doublesQuotesAndKeepsCommasAndLinesWithinACell() {
        assertThat(body(row(Bilingual.same("a"), "b", Phrase.said("说“好”, \"ok\"\n再见")), Locale.CHINESE))
                .endsWith(",\"说“好”, \"\"ok\"\"\n再见\"\r\n");
    }

    @Test
    void keepsWhatLooksLikeAFormulaAsText() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(body(row(Bilingual.same("a"), start + "1", Phrase.said("1=1\n=2")), Locale.CHINESE))
                    .contains(",\"'" + start + "1\",")
                    .endsWith(",\"1=1\n=2\"\r\n");
        }
    }

    private String body(AuditRow row, Locale locale) {
        String all = AuditCsv.write(List.of(row), messages, locale);
        return all.substring(all.indexOf("\r\n") + 2);
    }

    private static AuditRow row(Bilingual who, String about, Phrase what) {
        return new AuditRow(LATE, AuditSource.LOOKS, who, "zhang", what, null, about);
    }
}
