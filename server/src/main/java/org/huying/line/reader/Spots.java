package org.huying.line.reader;

import java.util.HashMap;
import java.util.Map;

/**
 * Where everything in a definition is written: {@code /stages/handling/holder}, {@code /actions/assign/children/0};
 * {@code category:0101} for rows of the categories.
 */
public record Spots(Map<String, Spot> byPath) {

    public Spots {
        byPath = Map.copyOf(byPath);
    }

    static Spots of(Map<String, Spot> document, Map<String, Spot> categories) {
        Map<String, Spot> all = new HashMap<>(document);
        categories.forEach((code, spot) -> all.put("category:" + code, spot));
        return new Spots(all);
    }

    /** The place of a path, or of the nearest that contains it. */
    public Spot at(String path) {
        return of(byPath, path);
    }

    static Spot of(Map<String, Spot> spots, String path) {
        String near = path;
        while (!spots.containsKey(near) && near.contains("/")) {
            near = near.substring(0, near.lastIndexOf('/'));
        }
        Spot spot = spots.get(near);
        if (spot == null) {
            throw new IllegalArgumentException("no place is known for " + path);
        }
        return spot;
    }
}
