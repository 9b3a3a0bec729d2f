package org.huying.registry.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.line.reader.Choices;
import org.huying.line.reader.Document;
import org.huying.line.reader.Problems;
import org.huying.line.reader.Table;
import org.huying.line.reader.Titles;
import org.huying.line.reader.Value;
import org.huying.line.reader.WrittenFile;
import org.huying.registry.Kind;
import org.huying.registry.KindField;
import org.huying.registry.KindField.Choice;
import org.huying.registry.KindField.Type;
import org.huying.registry.KindId;
import org.huying.registry.Series;
import org.jspecify.annotations.Nullable;

/** Reads kinds of things; reports everything that is wrong with one, each at its place. */
public final class KindReader {

    private static final String[] KEYS = {"id", "title", "about", "cites", "fields", "series"};
    private static final List<String> TYPES =
            Arrays.stream(Type.values()).map(Type::word).toList();

    private final Problems problems;

    private KindReader(Problems problems) {
        this.problems = problems;
    }

    public static KindReading read(WrittenFile file) {
        return new KindReader(new Problems(false)).all(file);
    }

    /** A kind that was read when it was published; keys that are no longer known do not stand in its way. */
    static Kind published(WrittenFile file, int edition) {
        return switch (new KindReader(new Problems(true)).all(file)) {
            case KindReading.Read read -> read.kind().published(edition);
            case KindReading.Refused refused ->
                throw new IllegalStateException("published kind " + file.name() + " edition " + edition
                        + " can no longer be read: " + refused.findings());
        };
    }

    private KindReading all(WrittenFile file) {
        Document document = new Document(file.file(), problems);
        Optional<Kind> kind = document.top(file.text()).flatMap(top -> kind(top.table(KEYS), file.name()));
        return problems.none() && kind.isPresent()
                ? new KindReading.Read(kind.get())
                : new KindReading.Refused(problems.inOrder());
    }

    private Optional<Kind> kind(Table table, String name) {
        table.require("id").ifPresent(value -> {
            String id = value.name();
            if (!id.equals("?") && !id.equals(name)) {
                problems.name(value.spot, "kind-file", id, name);
            }
        });
        if (!KindId.wellFormed(name)) {
            problems.shape(table.spot(), "name", name);
            return Optional.empty();
        }
        return Optional.of(new Kind(
                new KindId(name),
                0,
                Titles.of(table, name),
                table.find("about").map(Titles::of).orElse(null),
                table.find("cites").flatMap(Value::text).orElse(null),
                fields(table),
                series(table)));
    }

    private Map<String, KindField> fields(Table table) {
        Map<String, KindField> fields = new LinkedHashMap<>();
        named(table, "fields").forEach((name, value) -> {
            Table one = value.table("title", "type", "required", "unit", "from", "to", "of");
            Optional<Type> said = one.require("type")
                    .flatMap(word -> Choices.read(word, TYPES))
                    .map(word -> Type.values()[TYPES.indexOf(word)]);
            said.ifPresent(known -> requireFitting(one, known));
            Type type = said.orElse(Type.TEXT);
            BigDecimal from = number(one, "from");
            BigDecimal to = number(one, "to");
            requireOrder(one, from, to);
            fields.put(
                    name,
                    new KindField(
                            name,
                            Titles.of(one, name),
                            type,
                            one.find("required").map(Value::yes).orElse(false),
                            one.find("unit").map(Titles::of).orElse(null),
                            from,
                            to,
                            type == Type.CHOICE ? choices(one) : List.of()));
        });
        return fields;
    }

    private void requireFitting(Table one, Type type) {
        for (String key : List.of("unit", "from", "to")) {
            if (type != Type.NUMBER && one.has(key)) {
                problems.shape(one.spot(key), "kind-number-only", key, type.word());
            }
        }
        if (type != Type.CHOICE && one.has("of")) {
            problems.shape(one.spot("of"), "kind-choice-only", type.word());
        }
    }

    private List<Choice> choices(Table one) {
        List<Choice> choices = new ArrayList<>();
        one.require("of").ifPresent(value -> {
            Map<String, Value> words = value.named().entries();
            words.forEach((word, title) -> choices.add(new Choice(checked(word, title), Titles.of(title))));
            if (words.isEmpty() && value.isTable()) {
                problems.shape(value.spot, "empty-list");
            }
        });
        return choices;
    }

    private Map<String, Series> series(Table table) {
        Map<String, Series> all = new LinkedHashMap<>();
        named(table, "series").forEach((name, value) -> {
            Table one = value.table("title", "unit", "from", "to");
            BigDecimal from = number(one, "from");
            BigDecimal to = number(one, "to");
            requireOrder(one, from, to);
            Bilingual unit = one.require("unit").map(Titles::of).orElseGet(() -> Bilingual.same("?"));
            all.put(name, new Series(name, Titles.of(one, name), unit, from, to));
        });
        return all;
    }

    private Map<String, Value> named(Table table, String key) {
        Map<String, Value> all =
                table.find(key).map(Value::named).map(Table::entries).orElse(Map.of());
        all.forEach(this::checked);
        return all;
    }

    private String checked(String name, Value value) {
        if (!KindId.wellFormed(name)) {
            problems.shape(value.spot, "name", name);
        }
        return name;
    }

    private @Nullable BigDecimal number(Table table, String key) {
        Optional<Value> value = table.find(key);
        Optional<BigDecimal> number = value.flatMap(Value::number);
        if (value.isPresent() && number.isEmpty()) {
            problems.shape(value.get().spot, "indicator-bound");
        }
        return number.orElse(null);
    }

    private void requireOrder(Table table, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            problems.shape(table.spot("to"), "kind-bounds-cross", from.toPlainString(), to.toPlainString());
        }
    }
}
