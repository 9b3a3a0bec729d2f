package org.huying.matter.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Zones;
import org.huying.line.Line;
import org.huying.line.Universal;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.web.inbox.Filter.View;
import org.junit.jupiter.api.Test;

/** What a reader asks a list for, the keys that they press, and the table that they take away. */
class FilterTest {

    @Test
    void theSameFilterHasTheSameAddressHoweverItWasAskedFor() {
        Filter one = Filter.of(Map.of("q", " 路灯 & 井盖 ", "line", "requests", "nonsense", "x", "unit", ""), View.TURN);
        Filter other = new Filter(View.TURN, Map.of()).with("q", "路灯 & 井盖").with("line", "requests");
        assertThat(one.query()).isEqualTo(other.query());
        assertThat(one.address())
                .isEqualTo("/inbox?view=turn&line=requests&q=%E8%B7%AF%E7%81%AF%20%26%20%E4%BA%95%E7%9B%96");
        assertThat(one.without("q").said()).containsOnlyKeys("line");
        assertThat(Filter.of(Map.of("view", "everything"), View.ASKED).view()).isEqualTo(View.ASKED);
    }

    @Test
    void everyActionOfEveryLineHasAKeyOfItsOwnThatNeverMovesOrOpens() {
        Set<String> moving = Set.of("j", "k", "o", "x", "g", "X", "/", "?", "[", "]", "*", "!");
        for (Line line : ShippedLines.ALL) {
            Map<String, String> keys = ActionKeys.of(line);
            assertThat(keys.keySet())
                    .as(line.id().value())
                    .containsAll(line.actions().keySet());
            assertThat(keys).hasSize(line.actions().size() + Universal.values().length);
            assertThat(new HashSet<>(keys.values())).as(line.id().value()).hasSize(keys.size());
            assertThat(keys.values()).doesNotContainAnyElementsOf(moving).allMatch(key -> key.length() == 1);
            assertThat(ActionKeys.of(line)).isEqualTo(keys);
        }
    }

    @Test
    void aTableHasNoFormulasThatSomebodyOutsideWrote() {
        assertThat(Csv.line(List.of("=1+1", "+86", "-5", "@x", "平安", "a,b", "说“好”\"", "两\n行")))
                .isEqualTo("'=1+1,'+86,'-5,'@x,平安,\"a,b\",\"说“好”\"\"\",\"两\n行\"\r\n");
    }

    @Test
    void findsPlacesAndUnitsByWhatIsTyped() {
        Whereabouts where =
                new Whereabouts(SmallDistrict.district(), LocalDate.ofInstant(LedgerFixture.NOW, Zones.CHINA));
        String street = where.placesLike("", 50).stream()
                .filter(found -> found.code().equals(SmallDistrict.STREET.value()))
                .findFirst()
                .orElseThrow()
                .name()
                .zh();
        assertThat(where.place(SmallDistrict.STREET.value())).contains(SmallDistrict.STREET);
        assertThat(where.place(street)).contains(SmallDistrict.STREET);
        assertThat(where.place(" " + street + " ")).contains(SmallDistrict.STREET);
        assertThat(where.place("没有这个地方")).isEmpty();
        assertThat(where.unit("lamps")).contains(SmallDistrict.LAMPS);
        assertThat(where.unitsLike("", 3)).hasSize(3);
        assertThat(where.unit("没有这个单位")).isEmpty();
    }
}
