package org.huying.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.line.Finding;
import org.huying.line.LineRule;
import org.huying.line.reader.WrittenFile;
import org.huying.line.reader.WrittenFiles;
import org.huying.matter.counted.Trait;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** {@code indicators/definition.schema.json}, with which editors check, and the reader are of one opinion about form. */
class DefinitionSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WORDS = Set.of("title", "about", "cites", "unit");
    private static final Schema SCHEMA = schema();

    @Test
    void allowsEveryShippedDefinition() {
        for (WrittenFile file : WrittenFiles.shipped("indicators")) {
            assertThat(errors(tree(file))).as(file.name()).isEmpty();
        }
    }

    @Test
    void knowsEveryTrait() {
        for (Trait trait : Trait.values()) {
            Map<String, Object> tree = tree("filed");
            tree.put("of", List.of("not " + trait.word()));
            assertThat(errors(tree)).as(trait.word()).isEmpty();
        }
    }

    /** What the schema refuses the reader refuses as well; what only the reader can know is of a name or of two keys together. */
    @Test
    void refusesNothingThatTheReaderAllows() {
        AtomicInteger refused = new AtomicInteger();
        Generated.cases(1500, source -> {
            WrittenFile file = source.oneOf(WrittenFiles.shipped("indicators"));
            Map<String, Object> tree = tree(file);
            change(tree, source);
            String json = source.say("changed", JSON.writeValueAsString(tree));
            List<Finding> findings = findings(new WrittenFile(file.name(), json));
            if (!errors(tree).isEmpty()) {
                refused.incrementAndGet();
                assertThat(findings).as("the schema refuses: " + errors(tree)).isNotEmpty();
            } else {
                assertThat(findings).as("the schema allows it").noneMatch(finding -> finding.rule() == LineRule.SYNTAX);
            }
        });
        assertThat(refused).hasValueGreaterThan(300);
    }

    private static List<Finding> findings(WrittenFile file) {
        DefinitionReading reading =
                Objects.requireNonNull(DefinitionReader.together(List.of(file), DistrictWords.ANY, shippedIndicators())
                        .get(file.name()));
        return reading instanceof DefinitionReading.Refused refused ? refused.findings() : List.of();
    }

    private static Set<DefinitionId> shippedIndicators() {
        Set<DefinitionId> ids = new HashSet<>();
        WrittenFiles.shipped("indicators").forEach(file -> ids.add(new DefinitionId(file.name())));
        return ids;
    }

    private static void change(Map<String, Object> tree, Source source) {
        String key = source.oneOf(List.copyOf(tree.keySet()));
        switch (source.between(0, 4)) {
            case 0 -> tree.remove(key);
            case 1 -> tree.put(source.oneOf("ower", "exclud", "unit", "level", "sum", "quantile", "top"), "x");
            case 2 ->
                tree.put(
                        key,
                        WORDS.contains(key) // any single value will do for a text
                                ? List.of("done")
                                : source.<Object>oneOf("nonsense, really", 7, List.of(), List.of("done"), true));
            case 3 ->
                tree.put("exclude", List.of(Map.of("where", List.of("done"), source.oneOf("reason", "because"), "x")));
            default -> tree.put("by", source.<Object>oneOf(List.of("unit", "colour"), "unit", List.of("period")));
        }
    }

    private static Map<String, Object> tree(String name) {
        return tree(WrittenFiles.shipped("indicators").stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(WrittenFile file) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(file.text());
        return new LinkedHashMap<>((Map<String, Object>) tree);
    }

    private static List<String> errors(Object tree) {
        List<String> errors = new ArrayList<>();
        for (Error error : SCHEMA.validate(JSON.writeValueAsString(tree), InputFormat.JSON)) {
            errors.add(error.toString());
        }
        return errors;
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../indicators/definition.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
