package org.huying.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huying.counting.Bounds;
import org.huying.indicator.Dimension;
import org.huying.line.Finding;
import org.huying.line.reader.WrittenFile;
import org.huying.line.reader.WrittenFiles;
import org.huying.matter.counted.Quantity;
import org.huying.matter.counted.Trait;
import org.huying.registry.State;
import org.huying.registry.ThingId;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    private static final String RATIO = """
            id: prompt
            title: {zh: 及时率, en: Prompt}
            kind: ratio
            on: closed
            over: [done, {channel: [phone, web]}]
            of: [on-time]
            exclude:
              - where: [{category: requests/01}]
                reason: {zh: 台风, en: Typhoon}
                approved-by: 区城管委〔2026〕3号
                from: 2026-07-01
                to: 2026-07-09
            """;

    private static final DistrictWords WORDS = new DistrictWords() {

        @Override
        public boolean value(Dimension dimension, String value) {
            return dimension != Dimension.CHANNEL || Set.of("phone", "web").contains(value);
        }

        @Override
        public boolean number(String line, String field) {
            return line.equals("petitions") && field.equals("people");
        }

        @Override
        public boolean numberOfThings(String kind, String field) {
            return kind.equals("car-park") && field.equals("spaces");
        }
    };

    private static DefinitionReading read(String name, String text) {
        return Objects.requireNonNull(DefinitionReader.together(
                        List.of(new WrittenFile(name, text)), WORDS, List.of(new DefinitionId("prompt")))
                .get(name));
    }

    private static List<String> findings(String name, String text) {
        return read(name, text) instanceof DefinitionReading.Refused refused
                ? refused.findings().stream()
                        .map(finding -> finding.text(Locale.ENGLISH))
                        .toList()
                : List.of();
    }

    @Test
    void everyShippedDefinitionIsRead() {
        List<WrittenFile> shipped = WrittenFiles.shipped("indicators");
        assertThat(shipped).hasSizeGreaterThan(10);
        Map<String, DefinitionReading> readings = DefinitionReader.together(shipped, DistrictWords.ANY, List.of());
        assertThat(readings)
                .allSatisfy((name, reading) -> assertThat(reading).as(name).isInstanceOf(DefinitionReading.Read.class));
    }

    @Test
    void readsWhatIsCountedAndWhatIsLeftOut() {
        Indicator indicator = (Indicator) ((DefinitionReading.Read) read("prompt", RATIO)).definition();
        assertThat(indicator.kind()).isEqualTo(Kind.RATIO);
        assertThat(indicator.over())
                .containsExactly(
                        new Condition.Is(Trait.DONE, true),
                        new Condition.Under(Dimension.CHANNEL, Set.of("phone", "web")));
        assertThat(indicator.of()).containsExactly(new Condition.Is(Trait.ON_TIME, true));
        assertThat(indicator.exclusions()).singleElement().satisfies(exclusion -> {
            assertThat(exclusion.approvedBy()).isEqualTo("区城管委〔2026〕3号");
            assertThat(exclusion.from()).isEqualTo("2026-07-01");
        });
        assertThat(indicator.by()).containsExactlyInAnyOrderElementsOf(Dimension.OF_MATTERS);
    }

    @Test
    void tellsEverythingThatIsWrongAtItsPlace() {
        String wrong = RATIO.replace("[on-time]", "[in-time]")
                .replace("phone, web", "phone, telex")
                .replace("    approved-by: 区城管委〔2026〕3号\n", "")
                .replace("2026-07-09", "2026-06-31");
        assertThat(findings("prompt", wrong))
                .hasSize(4)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("prompt.yaml:5:32: S11: \"telex\" is no value of channel"),
                        text -> assertThat(text)
                                .startsWith("prompt.yaml:6:6: S11: \"in-time\" is nothing that is known")
                                .endsWith("did you mean \"on-time\"?"),
                        text -> assertThat(text).startsWith("prompt.yaml:8:5: shape: \"approved-by\" is missing"),
                        text -> assertThat(text).startsWith("prompt.yaml:11:9: shape: \"2026-06-31\" is no day"));
    }

    @Test
    void addsUpANumberThatALineHas() {
        String sum = "id: n\ntitle: n\nkind: sum\nsum: {field: petitions/people}\nunit: 人次\non: filed\nof: []\n";
        Indicator indicator = (Indicator) ((DefinitionReading.Read) read("n", sum)).definition();
        assertThat(indicator.quantity()).isEqualTo(new Measurable.OfMatters(new Quantity.Field("petitions", "people")));
        assertThat(indicator.scale().title().zh()).isEqualTo("人次");
        assertThat(findings("n", sum.replace("people", "peple")))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("n.yaml:4:14")
                        .contains("the line petitions has no number field \"peple\""));
        assertThat(findings("n", sum.replace("petitions/", "")))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("n.yaml:4:14").contains("is not of the form line/field"));
        assertThat(findings("n", sum.replace("unit: 人次\n", "")))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("\"unit\" is missing"));
    }

    @Test
    void countsThingsAndReadingsByWordsOfTheirOwn() {
        String spaces = "id: n\ntitle: n\nkind: sum\nsum: {field: car-park/spaces}\nunit: 个\non: standing\n"
                + "of: [not retired, {kind: car-park, number: {field: car-park/spaces, at-least: 50}}, {thing: [CP-1]}]\n";
        Indicator things = (Indicator) ((DefinitionReading.Read) read("n", spaces)).definition();
        assertThat(things.source()).isEqualTo(Source.THINGS);
        assertThat(things.quantity()).isEqualTo(new Measurable.OfThings("car-park", "spaces"));
        assertThat(things.by())
                .containsExactlyInAnyOrder(Dimension.UNIT, Dimension.PLACE, Dimension.KIND, Dimension.PERIOD);
        assertThat(things.over())
                .containsExactly(
                        new Condition.Stands(State.RETIRED, false),
                        new Condition.Under(Dimension.KIND, Set.of("car-park")),
                        new Condition.Within(
                                new Measurable.OfThings("car-park", "spaces"),
                                new Bounds(null, new BigDecimal("50"), null, null)),
                        new Condition.OfThings(Set.of(new ThingId("CP-1"))));

        String air = "id: n\ntitle: n\nkind: ratio\non: measured\nover: [{kind: air-station/pm25}]\n"
                + "of: [{value: {above: 0, at-most: 75}}]\n";
        Indicator readings = (Indicator) ((DefinitionReading.Read) read("n", air)).definition();
        assertThat(readings.source()).isEqualTo(Source.READINGS);
        assertThat(readings.of())
                .containsExactly(
                        new Condition.Within(null, new Bounds(BigDecimal.ZERO, null, null, new BigDecimal("75"))));
    }

    @Test
    void refusesOfThingsAndReadingsWhatOnlyMattersHave() {
        String things = "id: n\ntitle: n\nkind: count\non: standing\nof: [standing]\n";
        assertThat(findings("n", things.replace("[standing]", "[done]")))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("n.yaml:5:6: S11: \"done\" is no state of a thing; known: standing, retired"));
        assertThat(findings("n", things.replace("[standing]", "[{channel: phone}]")))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("n.yaml:5:7:").contains("channel"));
        assertThat(findings("n", things + "by: [line]\n"))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("n.yaml:6:6:").contains("unit, place, kind, period"));
        String readings =
                "id: n\ntitle: n\nkind: quantile\nquantile: {of: value, at: 90 %}\nunit: µg\non: measured\nof: []\n";
        assertThat(findings("n", readings)).isEmpty();
        assertThat(findings("n", readings.replace("of: value", "of: time")))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("n.yaml:4:16:").contains("value"));
        assertThat(findings("n", readings.replace("of: []", "of: [{value: {}}]")))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("say between what it must lie"));
        assertThat(findings("n", readings.replace("of: []", "of: [{value: {above: much}}]")))
                .anySatisfy(text -> assertThat(text).contains("this is no number"));
        assertThat(findings("n", readings.replace("of: []", "of: [good]")))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("nothing that is known of a reading"));
    }

    @Test
    void refusesWhatDoesNotBelongToAKind() {
        assertThat(findings("n", "id: n\ntitle: n\nkind: count\non: filed\nover: [done]\nof: []\n"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("n.yaml:5:1").contains("the kind count"));
        assertThat(findings("n", "id: n\ntitle: n\nkind: ratio\non: filed\nover: [done]\nof: []\n"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("n.yaml:6:1"));
        assertThat(findings(
                        "n",
                        "id: n\ntitle: n\nkind: quantile\nquantile: {of: time, at: 100 %}\non: filed\nof: [done]\n"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("n.yaml:4:26").contains("no share"))
                .anySatisfy(text -> assertThat(text).contains("n.yaml:5:1").contains("on: closed"));
        assertThat(findings("n", "id: other\ntitle: n\nkind: count\non: filed\nof: []\n"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("n.yaml:1:5").contains("its file \"n\""));
        assertThat(findings("n", "id: n\ntitle: n\nkind: mean\n"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("n.yaml:3:7").contains("count, ratio, sum, quantile"));
        assertThat(findings("n", "")).isNotEmpty();
        assertThat(findings("n", "[]")).isNotEmpty();
        assertThat(findings("n", "id: n\n\tkind: count")).isNotEmpty();
    }

    @Test
    void aScorecardWeighsIndicatorsThatAreThere() {
        String card = """
                id: card
                title: 榜
                kind: scorecard
                by: place
                level: street
                minimum: 5
                parts:
                  - {indicator: prompt, weight: 60, zero: 60, full: 100}
                  - {indicator: promt, weight: 40, zero: 30, full: 30}
                """;
        assertThat(findings("card", card))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("card.yaml:9:17: S11: there is no indicator \"promt\"")
                        .endsWith("did you mean \"prompt\"?"))
                .anySatisfy(text -> assertThat(text).startsWith("card.yaml:9:46: shape"));
        Scorecard read = (Scorecard) ((DefinitionReading.Read) read(
                        "card",
                        card.replace("promt, weight: 40, zero: 30, full: 30", "prompt, weight: 1, zero: 0, full: 1")
                                .replace("  - {indicator: prompt, weight: 60, zero: 60, full: 100}\n", "")))
                .definition();
        assertThat(read.parts()).hasSize(1);
        assertThat(read.level()).isEqualTo("street");
    }

    @Test
    void pointsRiseFromWhatEarnsNothingToWhatEarnsAll() {
        Scorecard.Weighed up = new Scorecard.Weighed(new DefinitionId("a"), 1, 60, 100);
        assertThat(up.points(50)).isZero();
        assertThat(up.points(80)).isEqualTo(50);
        assertThat(up.points(120)).isEqualTo(100);
        Scorecard.Weighed down = new Scorecard.Weighed(new DefinitionId("a"), 1, 30, 0);
        assertThat(down.points(30)).isZero();
        assertThat(down.points(15)).isEqualTo(50);
        assertThat(down.points(0)).isEqualTo(100);
    }

    @Test
    void whatWasPublishedIsReadForEver() {
        String later = RATIO.replace("channel: [phone, web]", "channel: [phone, telex]") + "forgotten: key\n";
        assertThat(read("prompt", later)).isInstanceOf(DefinitionReading.Refused.class);
        assertThat(DefinitionReader.published(new WrittenFile("prompt", later), 3)
                        .edition())
                .isEqualTo(3);
    }

    @Test
    void findingsComeOnceAndInOrder() {
        DefinitionReading reading =
                read("prompt", RATIO.replace("title", "titel").replace("reason", "raeson"));
        List<Finding> findings = ((DefinitionReading.Refused) reading).findings();
        assertThat(findings).doesNotHaveDuplicates();
        assertThat(findings.stream().map(Finding::line)).isSorted();
    }
}
