package org.huying.line.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.line.LineRule;
import org.huying.line.Need;
import org.huying.line.Need.Choice;
import org.huying.line.Need.Type;

/** {@code fields:} the line's own inputs, written as the properties of a JSON Schema. */
final class FieldsSection {

    private static final String[] KEYS = {"title", "type", "format", "enum", "titles", "x-type"};
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
            if (Inputs.KNOWN.containsKey(name)) {
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
        return new Need(name, title, type(table), false, allowed);
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
        Map<String, Value> titles =
                table.find("titles").map(value -> value.named().entries()).orElse(Map.of());
        List<Choice> choices = new ArrayList<>();
        List<String> words = new ArrayList<>();
        table.find("enum")
                .ifPresent(list -> list.items()
                        .forEach(item -> item.text().ifPresent(word -> {
                            if (words.contains(word)) {
                                item.problems().name(item.spot, "twice", word);
                            }
                            words.add(word);
                            Value title = titles.get(word);
                            choices.add(new Choice(word, title == null ? Bilingual.same(word) : Titles.of(title)));
                        })));
        titles.forEach((word, title) -> {
            if (!words.contains(word)) {
                title.problems().unknown(title.spot, LineRule.S11, word, words, "unknown-choice", word);
            }
        });
        table.find("enum")
                .filter(list -> list.isList() && words.isEmpty())
                .ifPresent(list -> list.problems().shape(list.spot, "no-choices"));
        return choices;
    }
}
