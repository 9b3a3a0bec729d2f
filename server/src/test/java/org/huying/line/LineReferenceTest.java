package org.huying.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huying.calendar.LimitUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference for people says what is so. */
class LineReferenceTest {

    private final String reference;

    LineReferenceTest() throws IOException {
        reference = Files.readString(Path.of("../docs/line-language.md"));
    }

    @Test
    void itsExampleIsSound() {
        assertThat(lamps(example()).findings()).isEmpty();
    }

    @Test
    void itsCheckPrintsWhatItShows() {
        Finding finding = lamps(example().replace(", at-most: 2", "")).findings().getFirst();

        assertThat(reference)
                .contains("```\n" + finding.text(Locale.ENGLISH) + "\n    " + finding.walk() + "\n```");
    }

    @Test
    void itNamesEveryKeyOfTheSchema() {
        Set<String> keys = new TreeSet<>();
        collect(JsonMapper.shared().readTree(Path.of("../lines/line.schema.json").toFile()), keys);

        assertThat(keys).hasSizeGreaterThan(50).allSatisfy(key -> assertThat(named(key)).as(key).isTrue());
    }

    @Test
    void itNamesEveryWordOfTheLanguage() {
        assertThat(Arrays.stream(Phase.values()).map(Phase::word)).allMatch(this::named);
        assertThat(Arrays.stream(LimitUnit.values()).map(LimitUnit::word)).allMatch(this::named);
        assertThat(LineRule.proof()).allMatch(rule -> reference.contains("| " + rule.word() + " | "));
        assertThat(Arrays.stream(Universal.values())
                        .filter(action -> !Set.of(
                                        Universal.EXTEND, Universal.APPROVE_EXTENSION, Universal.REFUSE_EXTENSION,
                                        Universal.PAUSE, Universal.APPROVE_PAUSE, Universal.REFUSE_PAUSE)
                                .contains(action))
                        .map(Universal::word))
                .allMatch(word -> reference.contains("`" + word + "`"));
    }

    @Test
    void itTellsHowOftenUniversalActionsMayBeTaken() {
        Map<Universal, UniversalRule> rules = lamps(example()).line().rules().universal();
        rules.forEach((action, rule) -> {
            if (rule.atMost() != null) {
                assertThat(reference.lines().filter(row -> row.startsWith("| `") && row.contains("`" + action.word() + "`")))
                        .as(action.word())
                        .anyMatch(row -> row.endsWith("| " + rule.atMost() + " |"));
            }
        });
    }

    private boolean named(String word) {
        return Pattern.compile("(`|[{ ,\n])" + Pattern.quote(word) + "(`|:)").matcher(reference).find();
    }

    private static void collect(JsonNode node, Set<String> keys) {
        JsonNode properties = node.path("properties");
        if (properties.isObject() && node.path("type").asString("").equals("object")) {
            keys.addAll(properties.propertyNames());
        }
        node.forEach(child -> collect(child, keys));
    }

    private String example() {
        MatchResult block = Pattern.compile("```yaml\n(id: lamps.*?)```", Pattern.DOTALL)
                .matcher(reference)
                .results()
                .findFirst()
                .orElseThrow();
        return block.group(1);
    }

    private static Sample lamps(String yaml) {
        return new Sample(yaml, Sample.LAMPS.categories());
    }
}
