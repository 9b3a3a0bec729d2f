package org.huying.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.indicator.Figure;
import org.huying.indicator.Measure;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void writesNumbersSharesAndWhatThereIsNot() {
        assertThat(Numbers.write(new Figure(21_157, null))).isEqualTo("21,157");
        assertThat(Numbers.write(new Figure(993, 994L))).isEqualTo("99.9%");
        assertThat(Numbers.write(new Figure(0, 0L))).isEqualTo("–");
        assertThat(Numbers.change(null)).isEqualTo("–");
        assertThat(Numbers.change(0.0321)).isEqualTo("+3.2");
        assertThat(Numbers.change(-0.0004)).isEqualTo("0.0");
    }

    @Test
    void fewerReturnsAreBetterAndMoreFilingsAreNeither() {
        assertThat(Numbers.good(Measure.RETURNED, -0.1)).isTrue();
        assertThat(Numbers.good(Measure.SATISFIED, -0.1)).isFalse();
        assertThat(Numbers.good(Measure.FILED, 0.1)).isNull();
        assertThat(Numbers.good(Measure.SATISFIED, 0.0)).isNull();
    }
}
