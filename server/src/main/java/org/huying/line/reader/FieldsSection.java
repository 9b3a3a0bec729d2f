package org.huying.line.reader;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.line.LineRule;
import org.huying.line.Need;
import org.huying.line.Need.Choice;
import org.huying.line.Need.Type;

/** {@code fields:} the line's own inputs, written as the properties of a JSON Schema. */
final class FieldsSection {

    private static final String[] KEYS = {
        "title", "type", "format", "enum", "titles", "x-type", "minimum", "maximum", "pattern"
    };
    private static final List<String> TYPES = List.of("string", "integer", "number", "boolean");
    private static final Map<String, Type> OWN_TYPES = Map.of(
            "unit", Type.UNIT,
            "units", Type.UNITS,
            "person", Type.PERSON,
            "matter", Type.MATTER,
            "attachments", Type.ATTACHMENTS,
            "text", Type.TEXT);

    private FieldsSection() {}

    static Map<String, Need> read(Value value) {
        Map<String, Need> fields = new LinkedHashMap<>();
        Table table = value.named();
        table.entries().forEach((name, field) -> {
            if (Inputs.KNOWN.containsKey(name) || name.equals(Inputs.CALLER)) {
                field.problems().name(table.spot(name), "field-known", name);
            }
            Names.check(name, table.spot(name), field.problems());
            fields.put(name, field(name, field.table(KEYS)));
        });
        return fields;
    }

    private static Need field(String name, Table table) {
        Bilingual title = Titles.of(table, name);
        List<Choice> allowed = choices(table);
        Type type = type(table);
        return new Need(name, title, type, false, allowed, BoundsSection.read(table, type));
    }

    private static Type type(Table table) {
        String type = word(table, "type", TYPES, "string");
        if (table.has("x-type")) {
            exclusive(table, "x-type", "enum", "format");
            String own =
                    word(table, "x-type", OWN_TYPES.keySet().stream().sorted().toList(), "text");
            return OWN_TYPES.getOrDefault(own, Type.TEXT);
        }
        if (table.has("enum")) {
            exclusive(table, "enum", "format");
            return Type.CHOICE;
        }
        if (table.has("format")) {
            word(table, "format", List.of("date"), "date");
            return Type.DATE;
        }
        return switch (type) {
            case "integer" -> Type.INTEGER;
            case "number" -> Type.NUMBER;
            case "boolean" -> Type.BOOLEAN;
            default -> Type.STRING;
        };
    }

    private static void exclusive(Table table, String key, String... others) {
        for (String other : others) {
            if (table.has(other)) {
                table.self().problems().shape(table.spot(other), "not-both", key, other);
            }
        }
    }

    private static String word(Table table, String key, List<String> known, String otherwise) {
        return table.find(key).flatMap(value -> Choices.read(value, known)).orElse(otherwise);
    }

    private static List<Choice> choices(Table table) {
        Optional<Table> titles = table.find("titles").map(Value::named);
        Set<String> words = new LinkedHashSet<>();
        for (Value item : table.find("enum").map(Value::items).orElse(List.of())) {
            item.text()
                    .filter(word -> !words.add(word))
                    .ifPresent(word -> item.problems().name(item.spot, "twice", word));
        }
        table.find("enum")
                .filter(list -> list.isList() && words.isEmpty())
                .ifPresent(list -> list.problems().shape(list.spot, "no-choices"));
        titles.ifPresent(told -> told.entries().keySet().stream()
                .filter(word -> !words.contains(word))
                .forEach(word -> told.self()
                        .problems()
                        .unknown(told.spot(word), LineRule.S11, word, words, "unknown-choice", word)));
        return words.stream()
                .map(word -> new Choice(word, Titles.of(titles.flatMap(told -> told.find(word)), Bilingual.same(word))))
                .toList();
    }
}
