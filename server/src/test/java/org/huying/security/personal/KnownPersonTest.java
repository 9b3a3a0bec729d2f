package org.huying.security.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownPersonTest {

    private static final KnownPerson WANG = KnownPerson.of("王小明", "027-8686 1234", "42010719500101001X");

    @Test
    void masksANameWhereverItStands() {
        assertThat(WANG.mask("我是王小明，王小明家的灯不亮。", false)).isEqualTo("我是王**，王**家的灯不亮。");
        assertThat(WANG.mask("反映人：王 小　明", false)).isEqualTo("反映人：王 *　*");
    }

    @Test
    void masksTheWholeNameWhereNobodyMayKnowIt() {
        assertThat(WANG.mask("我是王小明。", true)).isEqualTo("我是***。");
    }

    @Test
    void masksNumbersThatLookLikeNone() {
        assertThat(WANG.mask("打86861234或（027）8686-1234。", false)).isEqualTo("打********或（027）****-****。");
        assertThat(WANG.mask("证号 42010719500101001x", false)).isEqualTo("证号 ******************");
        assertThat(WANG.mask("编号186861234567", false)).isEqualTo("编号186861234567");
    }

    @Test
    void leavesOtherPeopleAndOtherWords() {
        assertThat(WANG.mask("王先生说小明知道。", false)).isEqualTo("王先生说小明知道。");
        assertThat(KnownPerson.of("An", null, null).mask("An urgent plan by an AN of Wuhan", false))
                .isEqualTo("A* urgent plan by a* A* of Wuhan");
    }

    @Test
    void knowsNobodyByAWordForEverybodyOrByOneCharacter() {
        assertThat(KnownPerson.of("居民", null, null).mask("居民反映", true)).isEqualTo("居民反映");
        assertThat(KnownPerson.of("王", "110", null).mask("王家巷，已打110", true)).isEqualTo("王家巷，已打110");
    }

    @Test
    void readsNamesOfEveryForm() {
        assertThat(KnownPerson.of("买买提·艾力", null, null).mask("我叫买买提艾力", false)).isEqualTo("我叫买****");
        assertThat(KnownPerson.of("𠮷田茂", null, null).mask("𠮷田茂来电", false)).isEqualTo("𠮷**来电");
        assertThat(KnownPerson.of("张三（代办）", null, null).mask("张三代办", false)).isEqualTo("张*代办");
        assertThat(KnownPerson.of("Ｚhang San", null, null).mask("ZHANGSAN called", false))
                .isEqualTo("Z******* called");
    }

    @Test
    void saysNothingOfItself() {
        assertThat(WANG.toString()).doesNotContain("王").doesNotContain("8686");
    }
}
