package org.huying.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.base.Role;
import org.huying.calendar.LimitUnit;
import org.huying.line.outline.Outline;
import org.huying.line.reader.DraftReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The published schema says of a definition's form what the reader says. */
class LineSchemaTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Schema SCHEMA = schema();

    /** What the reader asks of the form of values beyond what a schema can say of them. */
    private static final Set<String> BEYOND = Set.of(
            "there is no open stage",
            "there is no stage of the phase closed",
            "the first stage,",
            "the action leads",
            "a reopened matter",
            "the input ",
            "a condition needs",
            "the minimum ",
            "the least and the greatest",
            "this is no regular expression");

    static Stream<LineFiles> lines() {
        return Stream.concat(LineFolders.shipped().stream(), Stream.of(Sample.LAMPS.files()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void allowsEveryShippedLine(LineFiles files) {
        assertThat(errors(tree(files))).isEmpty();
    }

    @Test
    void allowsEveryOutline() {
        for (Reading reading : LineReader.read(LineFolders.shipped()).values()) {
            assertThat(errors(Outline.of(((Reading.Sound) reading).line()))).isEmpty();
        }
    }

    @Test
    void knowsTheWordsThatTheCodeKnows() throws IOException {
        String schema = Files.readString(Path.of("../lines/line.schema.json"));
        Stream<String> words = Stream.of(
                        Arrays.stream(Role.values()).map(Role::word),
                        Arrays.stream(Universal.values()).map(Universal::word),
                        Arrays.stream(Phase.values()).map(Phase::word))
                .flatMap(word -> word)
                .map(word -> '"' + word + '"');

        assertThat(words).allMatch(schema::contains);
        assertThat(Arrays.stream(LimitUnit.values()).map(LimitUnit::word))
                .allMatch(unit -> errors(with(tree(Sample.LAMPS.files()), "total", Map.of("limit", "3 " + unit)))
                        .isEmpty());
    }

    @Test
    void refusesExactlyTheFormsThatTheReaderRefuses() {
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger allowed = new AtomicInteger();
        List<LineFiles> all = lines().toList();
        Generated.cases(2500, source -> {
            LineFiles files = source.oneOf(all);
            Object tree = tree(files);
            change(tree, source);
            String json = source.say("changed", JSON.writeValueAsString(tree));
            List<Finding> findings = DraftReader.read(new LineFiles(
                            files.folder(),
                            Map.of(
                                    LineFiles.LINE,
                                    json,
                                    LineFiles.CATEGORIES,
                                    files.texts().getOrDefault(LineFiles.CATEGORIES, ""))))
                    .findings();
            List<String> errors = errors(tree);
            if (!errors.isEmpty()) {
                assertThat(findings)
                        .as("the schema refuses, the reader does not: " + errors)
                        .isNotEmpty();
                refused.incrementAndGet();
            } else {
                assertThat(findings.stream().filter(LineSchemaTest::ofForm))
                        .as("the reader refuses, the schema does not")
                        .isEmpty();
                allowed.incrementAndGet();
            }
        });
        assertThat(refused).hasValueGreaterThan(500);
        assertThat(allowed).hasValueGreaterThan(300);
    }

    private static boolean ofForm(Finding finding) {
        String message = finding.message().en();
        return finding.rule() == LineRule.SHAPE && BEYOND.stream().noneMatch(message::startsWith)
                || message.contains("is not known here")
                || message.startsWith("there is no role");
    }

    /** One change somewhere: a value of another kind, a key more or less, something twice. */
    private static void change(Object tree, Source source) {
        List<Object> places = new ArrayList<>();
        collect(tree, places);
        switch (source.oneOf(places)) {
            case Map<?, ?> map -> changeMap(cast(map), source);
            case List<?> list -> changeList(castList(list), source);
            default -> throw new AssertionError("only mappings and lists are collected");
        }
    }

    private static void changeMap(Map<String, @Nullable Object> map, Source source) {
        List<String> keys = List.copyOf(new TreeSet<>(map.keySet()));
        if (keys.isEmpty() || source.onceIn(5)) {
            String more = source.oneOf(
                    "zzz", "title", "within", "until", "at-most", "holder", "wait", "by", "enum", "x-type", "period",
                    "each", "titles", "filing", "format", "minimum", "maximum", "pattern");
            map.put(more, value(source));
            return;
        }
        String key = source.oneOf(keys);
        if (source.onceIn(4)) {
            map.remove(key);
        } else {
            map.put(key, value(source));
        }
    }

    private static void changeList(List<@Nullable Object> list, Source source) {
        if (list.isEmpty() || source.onceIn(3)) {
            list.add(value(source));
        } else if (source.onceIn(3)) {
            list.remove(source.between(0, list.size() - 1));
        } else if (source.onceIn(3)) {
            list.add(list.getFirst());
        } else {
            list.set(source.between(0, list.size() - 1), value(source));
        }
    }

    private static @Nullable Object value(Source source) {
        return source.oneOf(VALUES).value();
    }

    private record Holder(@Nullable Object value) {}

    private static final List<Holder> VALUES = Stream.of(
                    "nonsense",
                    "Not A Name",
                    "5 working-days",
                    "5 workdays",
                    "category else 2 hours",
                    "rest",
                    "lead else centre",
                    "handler",
                    "handler@lead",
                    "closed",
                    "10 %",
                    "110 %",
                    "80%",
                    "due",
                    "+1 day",
                    "all",
                    "date",
                    "string",
                    "evaluation",
                    "unchecked",
                    "reply",
                    "reply?",
                    0,
                    3,
                    25,
                    100,
                    true,
                    false,
                    1.5,
                    List.of(),
                    Map.of(),
                    List.of("handler"),
                    List.of("reason"),
                    Map.of("zh", "字"),
                    Map.of("en", "word"))
            .map(Holder::new)
            .toList();

    private static void collect(@Nullable Object tree, List<Object> places) {
        if (tree instanceof Map<?, ?> map) {
            places.add(map);
            map.values().forEach(value -> collect(value, places));
        } else if (tree instanceof List<?> list) {
            places.add(list);
            list.forEach(value -> collect(value, places));
        }
    }

    private static Object tree(LineFiles files) {
        Object tree = new Load(LoadSettings.builder().build())
                .loadFromString(Objects.requireNonNull(files.texts().get(LineFiles.LINE)));
        return Objects.requireNonNull(copy(tree));
    }

    private static @Nullable Object copy(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
            return copy;
        }
        return tree instanceof List<?> list
                ? new ArrayList<>(list.stream().map(LineSchemaTest::copy).toList())
                : tree;
    }

    private static Object with(Object tree, String key, Object value) {
        cast((Map<?, ?>) tree).put(key, value);
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> cast(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> castList(List<?> list) {
        return (List<@Nullable Object>) list;
    }

    private static List<String> errors(Object tree) {
        return SCHEMA.validate(JSON.writeValueAsString(tree), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../lines/line.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
