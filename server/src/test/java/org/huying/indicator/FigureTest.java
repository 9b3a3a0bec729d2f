package org.huying.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Test
    void ofNumbersAChangeIsAShareOfWhatWas() {
        assertThat(new Figure(120, null).changeFrom(new Figure(100, null))).isCloseTo(0.2, CLOSE);
        assertThat(new Figure(0, null).changeFrom(new Figure(100, null))).isCloseTo(-1, CLOSE);
    }

    @Test
    void ofSharesAChangeIsTheirDifference() {
        assertThat(new Figure(95, 100L).changeFrom(new Figure(45, 50L))).isCloseTo(0.05, CLOSE);
    }

    @Test
    void thereIsNoFigureWhereThereIsNothingToShareOrToCompareWith() {
        assertThat(new Figure(0, 0L).value()).isNull();
        assertThat(new Figure(5, null).changeFrom(new Figure(0, null))).isNull();
        assertThat(new Figure(5, 10L).changeFrom(new Figure(0, 0L))).isNull();
        assertThat(new Figure(0, 0L).changeFrom(new Figure(5, 10L))).isNull();
    }
}
