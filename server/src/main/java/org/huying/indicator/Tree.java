package org.huying.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The values of a dimension, some under others. A filter names a value and means all below it too; {@code only:…} means
 * the value itself, and {@code none} matters that have no value.
 */
final class Tree {

    static final String NONE = "none";
    static final String ONLY = "only:";
    private static final Bilingual NONE_TITLE = new Bilingual("未填写", "Not stated");

    /** A value; the order is the one in which they were given. */
    record Node(String value, @Nullable String parent, Bilingual title) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Map<String, List<String>> paths = new HashMap<>();
    private final int top;

    /** @param top how far below the roots the rows of the whole lie */
    Tree(Collection<Node> all, int top) {
        this.top = top;
        for (Node node : all) {
            order.putIfAbsent(node.value(), order.size());
            nodes.put(node.value(), node);
            if (node.parent() != null) {
                parents.add(node.parent());
            }
        }
        nodes.keySet().forEach(value -> paths.put(value, upFrom(value)));
    }

    boolean knows(String value) {
        return value.equals(NONE) || nodes.containsKey(bare(value));
    }

    /** The row under which a key counts, seen from a filter; from the whole where that is absent. */
    String row(String key, @Nullable String root) {
        if (key.isEmpty()) {
            return NONE;
        }
        if (root != null && (root.equals(NONE) || root.startsWith(ONLY))) {
            return root;
        }
        List<String> path = path(key);
        int level = root == null ? top : path.indexOf(root) + 1;
        return level < path.size() ? path.get(level) : ONLY + key;
    }

    /** Which of these values a key lies in; the key by itself where it lies in none. */
    String within(String key, Set<String> values) {
        if (key.isEmpty()) {
            return NONE;
        }
        return path(key).stream().filter(values::contains).findFirst().orElse(ONLY + key);
    }

    /** The keys that a filter means. */
    Set<String> keys(String value) {
        if (value.equals(NONE)) {
            return Set.of("");
        }
        if (value.startsWith(ONLY)) {
            return Set.of(bare(value));
        }
        Set<String> keys =
                nodes.keySet().stream().filter(key -> path(key).contains(value)).collect(Collectors.toSet());
        keys.add(value);
        return keys;
    }

    boolean deeper(String value) {
        return parents.contains(value);
    }

    int order(String value) {
        return value.equals(NONE)
                ? Integer.MAX_VALUE
                : order.getOrDefault(bare(value), Integer.MAX_VALUE - 1) - (value.startsWith(ONLY) ? 1 : 0);
    }

    /** What it is called; what counts directly under a value that has others below it says so. */
    Bilingual title(String value) {
        if (value.equals(NONE)) {
            return NONE_TITLE;
        }
        Node node = nodes.get(bare(value));
        if (node == null) {
            return Bilingual.same(bare(value));
        }
        return value.startsWith(ONLY) && deeper(node.value())
                ? new Bilingual(node.title().zh() + "（本级）", node.title().en() + " (itself)")
                : node.title();
    }

    /** The values above it, the highest first, without those above the rows of the whole. */
    List<String> above(String value) {
        List<String> path = path(bare(value));
        return path.size() <= top ? List.of() : path.subList(Math.min(top, path.size() - 1), path.size() - 1);
    }

    List<Node> all() {
        return List.copyOf(nodes.values());
    }

    /** How far below the roots of the tree it lies. */
    int depth(String value) {
        return path(value).size() - 1;
    }

    private List<String> path(String key) {
        List<String> known = paths.get(key);
        return known == null ? List.of(key) : known;
    }

    private List<String> upFrom(String key) {
        List<String> path = new ArrayList<>();
        String at = key;
        while (at != null && !path.contains(at)) {
            path.addFirst(at);
            Node node = nodes.get(at);
            at = node == null ? null : node.parent();
        }
        return path;
    }

    private static String bare(String value) {
        return value.startsWith(ONLY) ? value.substring(ONLY.length()) : value;
    }
}
