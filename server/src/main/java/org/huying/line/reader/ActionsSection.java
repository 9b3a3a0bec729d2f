package org.huying.line.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.calendar.Limit;
import org.huying.line.Action;
import org.huying.line.Need;
import org.huying.line.Universal;
import org.jspecify.annotations.Nullable;

/** {@code actions:} what takes a matter from stage to stage. */
final class ActionsSection {

    private static final String[] KEYS = {
        "title",
        "from",
        "to",
        "by",
        "needs",
        "children",
        "wait",
        "child-line",
        "opens",
        "sign",
        "closes",
        "sample",
        "within",
        "until",
        "at-most",
        "then",
        "asks",
        "asks-nobody",
        "fulfils"
    };
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s*%");

    private final Inputs inputs;

    ActionsSection(Inputs inputs) {
        this.inputs = inputs;
    }

    Map<String, Action> read(Value value) {
        Map<String, Action> actions = new LinkedHashMap<>();
        Table table = value.named();
        table.entries().forEach((name, entry) -> {
            Names.check(name, table.spot(name), entry.problems());
            if (Universal.find(name).isPresent()) {
                entry.problems().name(table.spot(name), "universal-name", name);
            }
            actions.put(name, action(name, entry.table(KEYS)));
        });
        return actions;
    }

    private Action action(String name, Table table) {
        List<Need> needs = table.find("needs").map(inputs::read).orElse(List.of());
        return new Action(
                name,
                Titles.of(table, name),
                table.require("from").map(Value::names).orElse(Set.of()),
                table.require("to").map(Value::name).orElse("?"),
                by(table),
                needs,
                table.find("closes")
                        .flatMap(value -> Choices.read(value, List.of("unchecked")))
                        .isPresent(),
                table.find("sample").map(ActionsSection::percent).orElse(0),
                ChildrenSection.read(table, needs),
                OpensSection.read(table, needs),
                SignSection.read(table),
                within(table),
                table.find("at-most").map(value -> value.whole(1, 99)).orElse(null),
                table.find("then").map(Value::name).orElse(null),
                table.find("asks")
                        .flatMap(value -> Choices.read(value, List.of("evaluation")))
                        .isPresent(),
                noEvaluation(table),
                table.find("fulfils").map(Value::name).orElse(null));
    }

    private static Set<Role> by(Table table) {
        Optional<Value> by = table.require("by");
        by.filter(value -> value.each().isEmpty())
                .ifPresent(value -> value.problems().shape(value.spot, "empty-list"));
        return by.map(Roles::read).orElse(Set.of());
    }

    private static @Nullable Limit within(Table table) {
        if (table.has("within") && table.has("until")) {
            table.self().problems().shape(table.spot("until"), "not-both", "within", "until");
        }
        return Limits.read(table.find("within").or(() -> table.find("until")));
    }

    private static @Nullable Bilingual noEvaluation(Table table) {
        return table.find("asks-nobody").map(Titles::of).orElse(null);
    }

    private static int percent(Value value) {
        String text = value.text().orElse("0 %");
        Matcher matcher = PERCENT.matcher(text);
        int percent = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
        if (percent < 0 || percent > 100) {
            value.problems().shape(value.spot, "percent", text);
        }
        return Math.clamp(percent, 0, 100);
    }
}
