package org.huying.bench.loop.limit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts in a recorded loop that have to be others in each loop that is sent again: the matter's id, and what is made
 * unique by it.
 */
public final class Marks {

    /** The variable of pgbench that holds the id of the matter at hand. */
    static final String ID = "id";

    private final String id;
    private final Map<String, String> prefixes = new TreeMap<>();
    private final Pattern any;

    /**
     * @param id of the recorded matter
     * @param unique texts that no two matters share, each with what shall stand before the id in its place
     */
    public Marks(long id, Map<String, String> unique) {
        this.id = String.valueOf(id);
        prefixes.putAll(unique);
        prefixes.put(this.id, "");
        any = Pattern.compile(prefixes.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    boolean isId(String text) {
        return text.equals(id);
    }

    boolean in(String text) {
        return any.matcher(text).find();
    }

    /**
     * An expression of SQL that makes the text for the matter at hand.
     *
     * @param constant gives the expression for a text that stays as it is
     */
    String expression(String text, Function<String, String> constant) {
        List<String> parts = new java.util.ArrayList<>();
        Matcher mark = any.matcher(text);
        int from = 0;
        while (mark.find()) {
            String before = text.substring(from, mark.start()) + prefixes.getOrDefault(mark.group(), "");
            if (!before.isEmpty()) {
                parts.add(constant.apply(before));
            }
            parts.add(":" + ID + "::text");
            from = mark.end();
        }
        if (from < text.length()) {
            parts.add(constant.apply(text.substring(from)));
        }
        return "(" + String.join(" || ", parts) + ")";
    }
}
