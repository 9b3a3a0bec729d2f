package org.huying.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedTest {

    @Test
    void findsTheSmallestNumberThatBreaksAProperty() {
        assertThatThrownBy(() -> Generated.cases(200, source -> {
                    long number = source.say("number", source.between(0L, 1_000_000L));
                    assertThat(number).isLessThan(4_711);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("number = 4711]");
    }

    @Test
    void findsTheShortestListThatBreaksAProperty() {
        assertThatThrownBy(() -> Generated.cases(200, source -> {
                    List<Integer> numbers = new ArrayList<>();
                    while (!source.onceIn(10)) {
                        numbers.add(source.between(0, 99));
                        if (numbers.size() > 30) {
                            break;
                        }
                    }
                    source.say("numbers", numbers);
                    assertThat(numbers).doesNotContain(7);
                }))
                .hasMessageContaining("numbers = [7]");
    }

    @Test
    void triesAsManyCasesAsItIsToldAndTheSameOnesEachTime() {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        Generated.cases(50, source -> first.add(source.between(-5L, 5L)));
        Generated.cases(50, source -> second.add(source.between(-5L, 5L)));

        assertThat(first).hasSize(50).isEqualTo(second).contains(-5L, 0L, 5L);
    }

    @Test
    void saysNothingWhereAPropertyHolds() {
        assertThatCode(() -> Generated.cases(
                        100, source -> assertThat(source.oneOf("a", "b")).isIn("a", "b")))
                .doesNotThrowAnyException();
    }
}
