package org.huying.line.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.line.ChildRule;
import org.huying.line.ChildRule.Wait;
import org.huying.line.HolderRule;
import org.huying.line.LineId;
import org.huying.line.Need;

/** {@code children:} of an action, in full or short ({@code children: helpers, wait: all, child-line: assistance}). */
final class ChildrenSection {

    private static final List<String> WAITS = List.of("all", "any", "none");
    private static final String[] KEYS = {"name", "title", "line", "enter", "each", "holder", "wait", "before", "after"
    };

    private ChildrenSection() {}

    static List<ChildRule> read(Table action, List<Need> needs) {
        Optional<Value> children = action.find("children");
        if (children.isEmpty() || !children.get().isText()) {
            for (String key : List.of("wait", "child-line")) {
                if (action.has(key)) {
                    action.self().problems().shape(action.spot(key), "short-children-only", key);
                }
            }
        }
        return children.map(value -> value.isText() ? List.of(brief(action, value, needs)) : full(value, needs))
                .orElse(List.of());
    }

    private static ChildRule brief(Table action, Value value, List<Need> needs) {
        String each = value.name();
        LineId line = action.find("child-line").map(LineNames::of).orElse(new LineId("assistance"));
        References.input(value, each, needs, Need.Type.UNITS, "each");
        Bilingual title = needs.stream()
                .filter(need -> need.name().equals(each))
                .map(Need::title)
                .findFirst()
                .orElse(Bilingual.same(each));
        return new ChildRule(each, title, line, null, each, null, waits(action), List.of(), List.of());
    }

    private static List<ChildRule> full(Value value, List<Need> needs) {
        List<ChildRule> rules = new ArrayList<>();
        value.items().forEach(item -> rules.add(rule(item.table(KEYS), needs)));
        return rules;
    }

    private static ChildRule rule(Table table, List<Need> needs) {
        String name = table.require("name").map(Value::name).orElse("?");
        String each = table.find("each").flatMap(Value::text).orElse(null);
        HolderRule holder = table.find("holder").map(Holders::read).orElse(null);
        if ((each == null) == (holder == null)) {
            table.self().problems().shape(table.spot(), "each-or-holder");
        }
        table.find("each")
                .ifPresent(value -> value.text()
                        .ifPresent(input -> References.input(value, input, needs, Need.Type.UNITS, "each")));
        return new ChildRule(
                name,
                Titles.of(table, name),
                LineNames.of(table, "line"),
                table.find("enter").map(Value::name).orElse(null),
                each,
                holder,
                waits(table),
                names(table, "before"),
                names(table, "after"));
    }

    private static Wait waits(Table table) {
        return table.find("wait")
                .flatMap(value -> Choices.read(value, WAITS))
                .map(word -> Wait.values()[WAITS.indexOf(word)])
                .orElse(Wait.ALL);
    }

    private static List<String> names(Table table, String key) {
        return List.copyOf(table.find(key).map(Value::names).orElse(Set.of()));
    }
}
