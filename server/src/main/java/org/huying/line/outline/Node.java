package org.huying.line.outline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.jspecify.annotations.Nullable;

/** Builds a mapping key by key; what is absent or empty is left out. */
final class Node {

    private final Map<String, Object> entries = new LinkedHashMap<>();

    Node put(String key, @Nullable Object value) {
        boolean empty = value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || Boolean.FALSE.equals(value);
        if (value != null && !empty) {
            entries.put(key, value);
        }
        return this;
    }

    /** Also where it is empty, because nobody is something else than anybody. */
    Node roles(String key, Set<Role> roles) {
        entries.put(key, roles.stream().sorted().map(Role::word).toList());
        return this;
    }

    Node title(Bilingual title) {
        return put("title", both(title));
    }

    Map<String, Object> map() {
        return entries;
    }

    static Map<String, Object> both(Bilingual text) {
        return new Node().put("zh", text.zh()).put("en", text.en()).map();
    }

    /** The names of a set in the order in which the line has them. */
    static List<String> inOrder(Set<String> names, Collection<String> order) {
        return order.stream().filter(names::contains).toList();
    }
}
