package org.huying.line.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.line.LineId;
import org.huying.line.Need;
import org.huying.line.Within;
import org.jspecify.annotations.Nullable;

/** What a line says of itself: id, title, number, filing, the limit of the whole matter, scores. */
final class HeadSection {

    private static final List<String> SCORES = List.of("on-time", "resolved", "satisfied", "returned", "reworked");
    private static final String PART = "([^{}\\s]|\\{(yyyy|yyyyMM|yyyyMMdd)})*";
    private static final Pattern NUMBER = Pattern.compile(PART + "\\{serial:[1-9]}" + PART);

    private final Table top;
    private final String folder;

    HeadSection(Table top, String folder) {
        this.top = top;
        this.folder = folder;
    }

    LineId id() {
        Optional<Value> value = top.require("id");
        LineId id = value.map(LineNames::of).orElse(LineNames.UNREADABLE);
        if (value.isPresent() && !id.equals(LineNames.UNREADABLE) && !id.value().equals(folder)) {
            top.self().problems().name(value.get().spot, "folder", id, folder);
        }
        return id;
    }

    Bilingual title() {
        return Titles.of(top, folder);
    }

    @Nullable String cites() {
        return top.find("cites").flatMap(Value::text).orElse(null);
    }

    String number() {
        return top.require("number")
                .flatMap(value -> value.text().filter(text -> {
                    boolean ok = NUMBER.matcher(text).matches();
                    if (!ok) {
                        value.problems().shape(value.spot, "number", text);
                    }
                    return ok;
                }))
                .orElse("{serial:5}");
    }

    boolean internal() {
        return top.find("internal").map(Value::yes).orElse(false);
    }

    /** Who files; nobody where other lines open the matters. */
    Set<Role> filedBy() {
        if (internal() && top.has("filing")) {
            top.self().problems().shape(top.spot("filing"), "internal-filing");
        }
        Optional<Value> by = filingTable().flatMap(table -> table.find("by"));
        by.filter(value -> value.each().isEmpty())
                .ifPresent(value -> value.problems().shape(value.spot, "empty-list"));
        return internal() ? Set.of() : by.map(Roles::read).orElse(Set.of(Role.OPERATOR));
    }

    List<Need> filing(Inputs inputs) {
        return filingTable()
                .flatMap(table -> table.find("needs"))
                .map(inputs::read)
                .orElse(List.of());
    }

    /** Whether a resident may file without a name and a telephone number. */
    boolean anonymous() {
        return filingTable()
                .flatMap(table -> table.find("anonymous"))
                .map(Value::yes)
                .orElse(false);
    }

    private Optional<Table> filingTable() {
        return top.find("filing").map(value -> value.table("by", "needs", "anonymous"));
    }

    Within total() {
        return top.require("total")
                .flatMap(value -> value.table("limit", "urgent").require("limit"))
                .map(this::ofTheWhole)
                .orElse(new Within.Fixed(Limits.UNREADABLE));
    }

    @Nullable Within totalUrgent() {
        return top.find("total")
                .flatMap(value -> value.table("limit", "urgent").find("urgent"))
                .map(this::ofTheWhole)
                .orElse(null);
    }

    private Within ofTheWhole(Value value) {
        Within within = Limits.within(value);
        if (within instanceof Within.Rest) {
            value.problems().shape(value.spot, "rest-of-what");
        }
        return within;
    }

    List<String> scores() {
        return top.find("scores").map(Value::items).orElse(List.of()).stream()
                .map(item -> Choices.read(item, SCORES))
                .flatMap(Optional::stream)
                .toList();
    }
}
