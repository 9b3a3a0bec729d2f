package org.huying.matter.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.line.Need;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Available.Input;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommonTest {

    @Test
    void offersOnlyWhatMayBeDoneToEveryOne() {
        assertThat(Common.of(List.of(List.of(act("a"), act("b"), act("c")), List.of(act("c"), act("b"))), true))
                .extracting(Available::action)
                .containsExactly("b", "c");
        assertThat(Common.of(List.of(), true)).isEmpty();
    }

    @Test
    void asksForWhatAnyOfThemNeedsAndForNothingThatOneDoesNotKnow() {
        Available one =
                act("a", input("text", Need.Type.TEXT, false, null), input("note", Need.Type.TEXT, false, null));
        Available other = act("a", input("text", Need.Type.TEXT, true, null));
        List<Available> common = Common.of(List.of(List.of(one), List.of(other)), true);
        assertThat(common).hasSize(1);
        assertThat(common.getFirst().needs())
                .extracting(Input::name, Input::required)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("text", true));
        Available more = act("a", input("extra", Need.Type.TEXT, true, null));
        assertThat(Common.of(List.of(List.of(one), List.of(more)), true)).isEmpty();
    }

    @Test
    void offersValuesThatFitAllAndFillsInWhatIsTheSameForAll() {
        Available one = act("a", input("unit", Need.Type.UNIT, true, "x", "x", "y"));
        Available other = act("a", input("unit", Need.Type.UNIT, true, "y", "y", "z"));
        Input merged = Common.of(List.of(List.of(one), List.of(other)), true)
                .getFirst()
                .needs()
                .getFirst();
        assertThat(merged.allowed()).extracting(Need.Choice::value).containsExactly("y");
        assertThat(merged.value()).isNull();
        Available strange = act("a", input("unit", Need.Type.UNIT, true, null, "q"));
        assertThat(Common.of(List.of(List.of(one), List.of(strange)), true)).isEmpty();
    }

    @Test
    void categoriesAreChosenWithinOneLineOnly() {
        Available one = act("a", input("category", Need.Type.CATEGORY, true, null, "01"));
        assertThat(Common.of(List.of(List.of(one), List.of(one)), true)).hasSize(1);
        assertThat(Common.of(List.of(List.of(one), List.of(one)), false)).isEmpty();
    }

    private static Available act(String name, Input... needs) {
        return new Available(name, Bilingual.same(name), false, "next", List.of(needs));
    }

    private static Input input(
            String name, Need.Type type, boolean required, @Nullable Object value, String... allowed) {
        return new Input(
                name,
                Bilingual.same(name),
                type,
                required,
                List.of(allowed).stream()
                        .map(each -> new Need.Choice(each, Bilingual.same(each)))
                        .toList(),
                value);
    }
}
