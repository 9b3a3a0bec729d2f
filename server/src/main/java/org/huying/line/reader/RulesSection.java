package org.huying.line.reader;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Role;
import org.huying.calendar.Limit;
import org.huying.calendar.LimitUnit;
import org.huying.line.LineRule;
import org.huying.line.Need.Choice;
import org.huying.line.Phase;
import org.huying.line.Rules;
import org.huying.line.Stage;
import org.huying.line.Universal;
import org.huying.line.UniversalRule;

/** {@code extension:}, {@code pause:}, {@code reopen:} and {@code universal:}. */
final class RulesSection {

    private static final Limit NONE = new Limit(1, LimitUnit.WORKING_DAYS);
    private static final Set<Role> HANDLER = Set.of(Role.HANDLER);
    private static final Set<Role> SUPERVISOR = Set.of(Role.SUPERVISOR);
    /** These are forbidden without their section, which says how long they may be. */
    private static final Set<Universal> OWN_SECTION = EnumSet.of(
            Universal.EXTEND,
            Universal.APPROVE_EXTENSION,
            Universal.REFUSE_EXTENSION,
            Universal.PAUSE,
            Universal.APPROVE_PAUSE,
            Universal.REFUSE_PAUSE);

    private static final List<String> WORDS = Arrays.stream(Universal.values())
            .filter(action -> !OWN_SECTION.contains(action))
            .map(Universal::word)
            .toList();

    private final Map<Universal, UniversalRule> rules = Universals.defaults();

    Rules read(Table line, Map<String, Stage> stages, boolean internal) {
        if (internal) {
            // What is part of another matter is not taken apart by itself.
            rules.put(Universal.SPLIT, new UniversalRule(Set.of(), null));
        }
        Optional<Table> extension =
                line.find("extension").map(value -> value.table("at-most", "up-to", "by", "approved-by"));
        Optional<Table> pause =
                line.find("pause").map(value -> value.table("reasons", "up-to", "at-most", "by", "approved-by"));
        Optional<Table> reopen = line.find("reopen").map(value -> value.table("at-most", "by", "to"));
        extension.ifPresent(
                table -> asked(table, 1, Universal.EXTEND, Universal.APPROVE_EXTENSION, Universal.REFUSE_EXTENSION));
        pause.ifPresent(table -> {
            asked(table, 2, Universal.PAUSE, Universal.APPROVE_PAUSE, Universal.REFUSE_PAUSE);
            rules.put(Universal.RESUME, new UniversalRule(EnumSet.of(Role.HANDLER, Role.SUPERVISOR), null));
        });
        reopen.ifPresent(table ->
                rules.put(Universal.REOPEN, new UniversalRule(roles(table, "by", SUPERVISOR), count(table, 1))));
        line.find("universal").ifPresent(value -> overrides(value, reopen.isPresent()));
        return new Rules(
                rules,
                upTo(extension),
                pause.map(RulesSection::reasons).orElse(List.of()),
                upTo(pause),
                reopen.flatMap(table -> table.find("to")).map(Value::name).orElseGet(() -> reopened(stages)));
    }

    private void asked(Table table, int atMost, Universal ask, Universal approve, Universal refuse) {
        UniversalRule approval = new UniversalRule(roles(table, "approved-by", SUPERVISOR), null);
        rules.put(ask, new UniversalRule(roles(table, "by", HANDLER), count(table, atMost)));
        rules.put(approve, approval);
        rules.put(refuse, approval);
    }

    private void overrides(Value value, boolean reopens) {
        Table table = value.named();
        if (reopens && table.has(Universal.REOPEN.word())) {
            value.problems().shape(table.spot(Universal.REOPEN.word()), "not-both", "reopen", "universal: reopen");
        }
        table.entries().forEach((word, entry) -> {
            Optional<Universal> action = Universal.find(word);
            if (action.filter(OWN_SECTION::contains).isPresent()) {
                entry.problems().name(table.spot(word), "own-section", word);
            } else if (action.isEmpty()) {
                entry.problems().unknown(table.spot(word), LineRule.S11, word, WORDS, "unknown-universal", word);
            } else {
                rules.compute(action.get(), (key, old) -> override(entry.table("by", "at-most"), old));
            }
        });
    }

    private static UniversalRule override(Table table, @org.jspecify.annotations.Nullable UniversalRule old) {
        Set<Role> by = old == null ? Set.of() : old.by();
        Integer atMost = old == null ? null : old.atMost();
        return new UniversalRule(
                roles(table, "by", by), table.has("at-most") ? Integer.valueOf(count(table, 1)) : atMost);
    }

    private static Set<Role> roles(Table table, String key, Set<Role> otherwise) {
        return table.find(key).map(Roles::read).orElse(otherwise);
    }

    private static int count(Table table, int otherwise) {
        return table.find("at-most").map(value -> value.whole(1, 99)).orElse(otherwise);
    }

    private static Limit upTo(Optional<Table> section) {
        return section.flatMap(table -> table.require("up-to"))
                .map(Limits::read)
                .orElse(NONE);
    }

    private static List<Choice> reasons(Table pause) {
        return pause.require("reasons").map(Value::items).orElse(List.of()).stream()
                .map(RulesSection::reason)
                .toList();
    }

    private static Choice reason(Value value) {
        if (value.isText()) {
            String word = value.name();
            return new Choice(word, PauseReasons.title(word));
        }
        Table table = value.table("value", "title");
        String word = table.require("value").map(Value::name).orElse("?");
        return new Choice(word, Titles.of(table, word));
    }

    /** Where a line does not say: the first stage of handling, or where matters start. */
    private static String reopened(Map<String, Stage> stages) {
        return stages.values().stream()
                .filter(stage -> stage.phase() == Phase.HANDLING)
                .findFirst()
                .or(() -> stages.values().stream().findFirst())
                .map(Stage::name)
                .orElse("?");
    }
}
