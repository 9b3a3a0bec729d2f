package org.huying.workreport.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "七,7",
        "十,10",
        "十二,12",
        "二十,20",
        "两百三十,230",
        "一千零五,1005",
        "三万二千,32000",
        "千亿,100000000000",
        "百,100",
        "一亿二千万,120000000",
        "二〇二四,2024",
        "二十三点五,23.5",
        "零点八,0.8",
        "两万亿,2000000000000"
    })
    void chineseNumeralsHaveTheirValue(String numeral, double value) {
        assertThat(Numerals.chinese(numeral)).isEqualTo(value);
    }

    @Test
    void whatIsNoNumeralHasNone() {
        assertThat(Numerals.chinese("路")).isNaN();
    }

    @Test
    void scalesMultiply() {
        assertThat(Numerals.scale("万")).isEqualTo(1e4);
        assertThat(Numerals.scale("万亿")).isEqualTo(1e12);
        assertThat(Numerals.scale("")).isEqualTo(1);
    }
}
