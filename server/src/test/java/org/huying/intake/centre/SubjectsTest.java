package org.huying.intake.centre;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the operator types no subject, the first clause is it. */
class SubjectsTest {

    @Test
    void theFirstClauseIsTheSubject() {
        assertThat(Subjects.of("小区南门路灯不亮，三天了。")).isEqualTo("小区南门路灯不亮");
        assertThat(Subjects.of("  停水了 ")).isEqualTo("停水了");
        assertThat(Subjects.of("")).isEmpty();
    }

    @Test
    void aVeryShortClauseTakesTheNextAlong() {
        assertThat(Subjects.of("你好，我家楼下有人占道经营。")).isEqualTo("你好，我家楼下有人占道经营");
    }

    @Test
    void aLongOneIsCutAndSaysSo() {
        assertThat(Subjects.of("一".repeat(50))).isEqualTo("一".repeat(30) + "…");
        assertThat(Subjects.of("😀".repeat(40))
                        .codePointCount(0, Subjects.of("😀".repeat(40)).length()))
                .isEqualTo(31);
    }
}
