package org.huying.intake.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names are found by any part of them, as they are said or as they are typed. */
class NamedTest {

    private static final List<Named> PLACES = List.of(
            named("1", "钢都花园街道", "Gangdu Huayuan", null, 1),
            named("2", "八大家花园社区", "Badajia Huayuan", "红卫路街道", 2),
            named("3", "八大家花园社区第1网格", "Grid 1 of Badajia Huayuan", "红卫路街道 · 八大家花园社区", 3),
            named("4", "重庆路社区", "Chongqing Road", "红卫路街道", 2),
            named("5", "绿景苑社区", "Lyujingyuan", "钢都花园街道", 2));

    private static Named named(String code, String zh, String en, @Nullable String above, int order) {
        return Named.of(code, new Bilingual(zh, en), above == null ? null : Bilingual.same(above), order);
    }

    private static List<String> found(String typed) {
        return Named.find(PLACES, typed, 10).stream().map(Named::code).toList();
    }

    @Test
    void anyPartOfANameFindsIt() {
        assertThat(found("花园")).containsExactly("1", "2", "3");
        assertThat(found("重庆路社区")).containsExactly("4");
        assertThat(found("没有")).isEmpty();
    }

    @Test
    void lettersFindWhatTheySpellWholeOrByTheirInitialsOrMixed() {
        assertThat(found("badajia")).startsWith("2", "3");
        assertThat(found("bdj")).containsExactly("2", "3");
        assertThat(found("badjhy")).containsExactly("2", "3");
        assertThat(found("gdhy")).containsExactly("1");
        assertThat(found("lvjing")).containsExactly("5");
    }

    @Test
    void aCharacterOfTwoReadingsIsFoundByBoth() {
        assertThat(found("cql")).containsExactly("4");
        assertThat(found("zhongqing")).containsExactly("4");
    }

    @Test
    void theNameItselfComesBeforeItsInsideAndThePlaceBeforeWhatLiesInIt() {
        assertThat(found("八大家")).containsExactly("2", "3");
        assertThat(found("hy")).startsWith("1");
    }

    @Test
    void severalWordsMayNameWhatItLiesIn() {
        assertThat(found("红卫 花园")).containsExactly("2", "3");
        assertThat(found("hwl cql")).containsExactly("4");
        assertThat(found("红卫 没有")).isEmpty();
        assertThat(found("红卫")).as("what a place lies in is not enough alone").isEmpty();
    }

    @Test
    void manyPlacesAreSearchedAndFewAreTold() {
        List<Named> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(named("m" + i, "和平社区第" + i + "网格", "Grid " + i, "冶金街道", 3));
        }
        assertThat(Named.find(many, "hpsqd4999", 12)).extracting(Named::code).containsExactly("m4999");
        assertThat(Named.find(many, "和平", 12)).hasSize(12);
    }
}
