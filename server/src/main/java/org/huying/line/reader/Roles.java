package org.huying.line.reader;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Role;
import org.huying.line.LineRule;

/** Roles by their words; rule S7 asks that they exist. */
final class Roles {

    private static final List<String> WORDS =
            Arrays.stream(Role.values()).map(Role::word).toList();

    private Roles() {}

    /** A role or a list of them. */
    static Set<Role> read(Value value) {
        Set<Role> roles = new LinkedHashSet<>();
        value.each()
                .forEach(item -> item.text().flatMap(word -> role(word, item)).ifPresent(roles::add));
        return roles;
    }

    static Optional<Role> role(String word, Value value) {
        Optional<Role> role = Role.find(word);
        if (role.isEmpty()) {
            value.problems().unknown(value.spot, LineRule.S7, word, WORDS, "unknown-role", word);
        }
        return role;
    }
}
