package org.huying.registry.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.huying.line.reader.WrittenFile;
import org.huying.line.reader.WrittenFiles;
import org.huying.registry.Kind;
import org.huying.registry.KindField;
import org.junit.jupiter.api.Test;

/** Files of kinds: what they say, and what is told of a wrong one, at its place. */
class KindReaderTest {

    private static final String STATION = """
            id: station
            title: {zh: 站, en: Station}
            fields:
              height: {title: 高度, type: number, unit: {zh: 米, en: m}, from: 0, to: 100}
              make:
                title: 型式
                type: choice
                of: {fixed: 固定, moving: 移动}
              since: {title: 启用, type: day, required: true}
            series:
              pm25: {title: {zh: 细颗粒物, en: PM2.5}, unit: µg/m³, from: 0, to: 1000}
            """;

    private static List<String> findings(String text) {
        return KindReader.read(new WrittenFile("station", text)) instanceof KindReading.Refused refused
                ? refused.findings().stream()
                        .map(finding -> finding.text(Locale.ENGLISH))
                        .toList()
                : List.of();
    }

    @Test
    void everyShippedKindIsRead() {
        assertThat(WrittenFiles.shipped("things"))
                .hasSizeGreaterThan(5)
                .allSatisfy(file ->
                        assertThat(KindReader.read(file)).as(file.name()).isInstanceOf(KindReading.Read.class));
    }

    @Test
    void readsFieldsAndSeriesInTheirOrder() {
        Kind kind = ((KindReading.Read) KindReader.read(new WrittenFile("station", STATION))).kind();
        assertThat(kind.fields().keySet()).containsExactly("height", "make", "since");
        KindField make = kind.fields().get("make");
        assertThat(make).isNotNull();
        assertThat(make.said("moving").zh()).isEqualTo("移动");
        assertThat(kind.series().get("pm25")).isNotNull().satisfies(series -> {
            assertThat(series.plausible(new java.math.BigDecimal("1000"))).isTrue();
            assertThat(series.plausible(new java.math.BigDecimal("1000.1"))).isFalse();
        });
    }

    @Test
    void tellsWhatIsWrongAtItsPlace() {
        assertThat(findings(STATION.replace("type: number", "type: nmber")))
                .anySatisfy(text ->
                        assertThat(text).startsWith("station.yaml:4:29: ").contains("did you mean \"number\"?"));
        assertThat(findings(STATION.replace("to: 1000", "to: -1")))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("station.yaml:11:")
                        .contains("it ends, at -1, before it begins, at 0"));
        assertThat(findings(STATION.replace(", unit: µg/m³", "")))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("\"unit\" is missing"));
        assertThat(findings(STATION.replace("type: day", "type: day, unit: 天")))
                .singleElement()
                .satisfies(
                        text -> assertThat(text).contains("\"unit\" belongs to a field of the type number, not day"));
        assertThat(findings(STATION.replace("id: station", "id: statoin")))
                .singleElement()
                .satisfies(
                        text -> assertThat(text).contains("the kind is called \"statoin\" but its file \"station\""));
        assertThat(findings(STATION + "colour: red\n"))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).startsWith("station.yaml:12:1: ").contains("colour"));
        assertThat(findings("id: [")).isNotEmpty();
    }
}
