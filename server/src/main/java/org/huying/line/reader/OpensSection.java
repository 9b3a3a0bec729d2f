package org.huying.line.reader;

import java.util.List;
import java.util.Optional;
import org.huying.line.FollowOnRule;
import org.huying.line.FollowOnRule.When;
import org.huying.line.HolderRule;
import org.huying.line.LineRule;
import org.huying.line.Need;
import org.huying.line.Need.Choice;
import org.huying.line.Need.Type;
import org.jspecify.annotations.Nullable;

/** {@code opens:} the follow-ons of an action. */
final class OpensSection {

    private static final String[] KEYS = {"name", "title", "line", "enter", "holder", "due", "in", "when"};
    private static final HolderRule LEAD = new HolderRule(List.of(new HolderRule.Lead()));

    private OpensSection() {}

    static List<FollowOnRule> read(Table action, List<Need> needs) {
        return action.find("opens").map(Value::items).orElse(List.of()).stream()
                .map(item -> rule(item.table(KEYS), needs))
                .toList();
    }

    private static FollowOnRule rule(Table table, List<Need> needs) {
        String name = table.require("name").map(Value::name).orElse("?");
        table.find("due")
                .ifPresent(value ->
                        value.text().ifPresent(input -> References.input(value, input, needs, Type.DATE, "due")));
        return new FollowOnRule(
                name,
                Titles.of(table, name),
                LineNames.of(table, "line"),
                table.find("enter").map(Value::name).orElse(null),
                table.require("holder").map(Holders::read).orElse(LEAD),
                table.find("due").flatMap(Value::text).orElse(null),
                Limits.read(table.find("in")),
                when(table.find("when"), needs));
    }

    private static @Nullable When when(Optional<Value> value, List<Need> needs) {
        if (value.isEmpty()) {
            return null;
        }
        Table table = value.get().table("input", "equals");
        String input = table.require("input").flatMap(Value::text).orElse("?");
        String equals = table.require("equals").flatMap(Value::text).orElse("?");
        Optional<Need> need =
                needs.stream().filter(one -> one.name().equals(input)).findFirst();
        table.find("input").ifPresent(word -> References.input(word, input, needs, null, "when"));
        table.find("equals").ifPresent(word -> need.ifPresent(one -> comparable(word, equals, one)));
        return new When(input, equals);
    }

    private static void comparable(Value value, String equals, Need need) {
        List<String> known = switch (need.type()) {
            case CHOICE -> need.allowed().stream().map(Choice::value).toList();
            case BOOLEAN -> List.of("true", "false");
            default -> List.of();
        };
        if (known.isEmpty()) {
            value.problems().shape(value.spot, "when-type", need.name());
        } else if (!known.contains(equals)) {
            value.problems().unknown(value.spot, LineRule.S11, equals, known, "unknown-choice", equals);
        }
    }
}
