package org.huying.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCodeTest {

    private static final FormToken TOKEN = new FormToken("AAAAAAAAAAAAAAAAAAAAAA");

    @Test
    void oneFormHasOneCodeHoweverOftenItIsSent() {
        assertThat(QueryCode.of(TOKEN)).isEqualTo(QueryCode.of(TOKEN));
        assertThat(QueryCode.of(TOKEN).shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void otherFormsHaveOtherCodes() {
        SecureRandom random = new SecureRandom();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(QueryCode.of(FormToken.draw(random)).shown());
        }
        assertThat(codes).hasSize(10_000);
    }

    @Test
    void isUnderstoodAsPeopleTypeIt() {
        QueryCode code = QueryCode.find("0123-4567-89AB-CDEF").orElseThrow();

        assertThat(QueryCode.find("o123 4567 89ab cdef")).contains(code);
        assertThat(QueryCode.find("OI234567\u201089abcdef")).contains(code);
        assertThat(QueryCode.find("OL23456789ABCDEF")).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123-4567-89AB-CDE", "0123-4567-89AB-CDEFG", "0123-4567-89AB-CDEU", "路灯"})
    void refusesWhatCannotBeACode(String typed) {
        assertThat(QueryCode.find(typed)).isEmpty();
    }

    @Test
    void opensItsOwnMatterOnly() {
        QueryCode code = QueryCode.of(TOKEN);
        byte[] stored = code.hash("QS20261122-00001");

        assertThat(code.matches(stored, "QS20261122-00001")).isTrue();
        assertThat(code.matches(stored, "QS20261122-00002")).isFalse();
        assertThat(QueryCode.find("0123-4567-89AB-CDEF").orElseThrow().matches(stored, "QS20261122-00001"))
                .isFalse();
    }

    @Test
    void isNeverWrittenWhereItDoesNotBelong() {
        assertThat(QueryCode.of(TOKEN).toString())
                .doesNotContain(QueryCode.of(TOKEN).shown());
        assertThat(TOKEN.toString()).doesNotContain(TOKEN.value());
    }
}
