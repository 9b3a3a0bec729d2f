package org.huying.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huying.line.outline.Outline;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one edition of a line to another.
 *
 * @param changes in the order of the definition
 */
public record LineDifference(LineId line, int from, int to, List<Change> changes) {

    public LineDifference {
        changes = List.copyOf(changes);
    }

    /**
     * One difference.
     *
     * @param part what was changed: a key of the definition such as {@code total}, or a part of it with its name such
     *     as {@code stages handling} or {@code categories 0101}
     * @param key what of that part, such as {@code within}; empty where the part is new or gone as a whole
     * @param before what the earlier edition says; absent where the part or the key is new
     * @param after what the later edition says; absent where it is gone
     */
    public record Change(
            String part,
            String key,
            @Nullable String before,
            @Nullable String after) {

        public boolean added() {
            return before == null;
        }

        public boolean removed() {
            return after == null;
        }
    }

    public static LineDifference between(Line earlier, Line later) {
        Map<String, Map<String, String>> before = parts(earlier);
        Map<String, Map<String, String>> after = parts(later);
        List<String> names = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            changes.addAll(changes(name, before.get(name), after.get(name)));
        }
        return new LineDifference(later.id(), earlier.edition(), later.edition(), changes);
    }

    private static List<Change> changes(
            String part, @Nullable Map<String, String> before, @Nullable Map<String, String> after) {
        if (before == null || after == null) {
            return List.of(new Change(
                    part, "", before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new Change(part, key, before.get(key), after.get(key)))
                .toList();
    }

    /** Stages, actions, categories and the like one by one, everything else key by key. */
    private static Map<String, Map<String, String>> parts(Line line) {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        Outline.of(line).forEach((key, value) -> {
            boolean named =
                    key.equals("stages") || key.equals("actions") || key.equals("fields") || key.equals("universal");
            if (named && value instanceof Map<?, ?> entries) {
                entries.forEach((name, entry) -> parts.put(key + " " + name, texts(entry)));
            } else {
                parts.put(key, texts(value));
            }
        });
        parts.put("start", texts(line.start()));
        Outline.categories(line).forEach(row -> parts.put("categories " + row.get("code"), texts(row)));
        return parts;
    }

    private static Map<String, String> texts(Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> texts.put(String.valueOf(key), String.valueOf(entry)));
        } else {
            texts.put("", String.valueOf(value));
        }
        return texts;
    }
}
