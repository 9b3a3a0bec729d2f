package org.huying.intake.centre;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.matter.Alike;
import org.springframework.stereotype.Component;

/** The categories of a line by any part of what they are called, and those that a text seems to be about. */
@Component
class Categories {

    /** What a matter told in like words counts for, against a word of the category's own name. */
    private static final double FOR_ONE_ALIKE = 0.2;

    private final Map<String, List<Named>> ready = new ConcurrentHashMap<>();

    List<Named> find(Line line, String typed, int most) {
        return typed.isBlank() ? List.of() : Named.find(of(line), typed, most);
    }

    /** Those of which the text has words in common, or which were given to matters told alike; the likeliest first. */
    List<Named> proposed(Line line, String text, List<Alike> alike, int most) {
        Set<String> said = pairs(text);
        Map<String, Double> weights = new HashMap<>();
        for (Named leaf : of(line)) {
            Set<String> own = pairs(leaf.name().zh());
            long common = own.stream().filter(said::contains).count();
            if (common > 0) {
                weights.merge(leaf.code(), (double) common / own.size(), Double::sum);
            }
        }
        alike.stream()
                .filter(one -> one.row().line().equals(line.id()) && one.row().category() != null)
                .forEach(one -> weights.merge(String.valueOf(one.row().category()), FOR_ONE_ALIKE, Double::sum));
        return of(line).stream()
                .filter(leaf -> weights.containsKey(leaf.code()))
                .sorted(Comparator.comparingDouble((Named leaf) -> -weights.getOrDefault(leaf.code(), 0.0))
                        .thenComparing(Named::code))
                .limit(most)
                .toList();
    }

    private List<Named> of(Line line) {
        return ready.computeIfAbsent(
                line.digest(),
                digest -> line.categories().values().stream()
                        .filter(Category::leaf)
                        .map(leaf -> named(line, leaf))
                        .toList());
    }

    private static Named named(Line line, Category leaf) {
        return Named.of(
                leaf.code(),
                leaf.title(),
                line.category(leaf.parent()).map(Category::title).orElse(null),
                0);
    }

    private static Set<String> pairs(String text) {
        return IntStream.range(0, Math.max(0, text.length() - 1))
                .mapToObj(at -> text.substring(at, at + 2))
                .filter(pair -> pair.codePoints().allMatch(Character::isLetterOrDigit))
                .collect(Collectors.toSet());
    }
}
