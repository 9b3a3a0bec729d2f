package org.huying.matter.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Invalid;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The values that a filter can take: whoever misspells one is told, rather than that there is nothing. Matters stand in
 * stages and categories of earlier editions, and were held by units that are no more, so that those count as well.
 *
 * @param editions every edition of every line
 */
record KnownValues(List<Line> editions, District district) {

    private static final int SHOWN = 40;

    KnownValues {
        editions = List.copyOf(editions);
    }

    LineId line(String field, String id) {
        return lines(id)
                .findFirst()
                .map(Line::id)
                .orElseThrow(() -> unknown(
                        field,
                        id,
                        editions.stream().map(line -> line.id().value()).collect(Collectors.toCollection(TreeSet::new)),
                        "GET /api/v1/lines"));
    }

    String stage(String field, @Nullable String line, String name) {
        TreeSet<String> stages = lines(line)
                .flatMap(each -> each.stages().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!stages.contains(name)) {
            throw unknown(field, name, stages, "GET /api/v1/lines/{line}");
        }
        return name;
    }

    Phase phase(String field, String word) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(
                        field,
                        word,
                        Arrays.stream(Phase.values()).map(Phase::word).toList(),
                        "GET /api/v1/lines"));
    }

    UnitCode unit(String field, String code) {
        return parsed(code, UnitCode::new)
                .filter(unit -> district.unit(unit).isPresent())
                .orElseThrow(() -> unknown(
                        field,
                        code,
                        district.data().units().stream()
                                .map(unit -> unit.code().value())
                                .distinct()
                                .toList(),
                        "GET /api/v1/units"));
    }

    PlaceCode place(String field, String code) {
        return parsed(code, PlaceCode::new)
                .filter(place -> district.place(place).isPresent())
                .orElseThrow(() -> unknown(
                        field,
                        code,
                        district.data().places().stream()
                                .map(place -> place.code().value())
                                .distinct()
                                .toList(),
                        "GET /api/v1/places"));
    }

    /** A category, or the beginning of one. */
    String category(String field, @Nullable String line, String prefix) {
        TreeSet<String> codes = lines(line)
                .flatMap(each -> each.categories().values().stream())
                .map(Category::code)
                .collect(Collectors.toCollection(TreeSet::new));
        String next = codes.ceiling(prefix);
        if (next == null || !next.startsWith(prefix)) {
            throw unknown(field, prefix, codes, "GET /api/v1/lines/{line}");
        }
        return prefix;
    }

    private Stream<Line> lines(@Nullable String id) {
        return editions.stream().filter(line -> id == null || line.id().value().equals(id));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Invalid unknown(String field, String value, Collection<String> known, String where) {
        String some = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
        boolean all = known.size() <= SHOWN;
        return Filters.invalid(
                field,
                "%s 没有“%s”这个值；可用：%s%s。"
                        .formatted(field, value, some, all ? "" : " 等 %d 个，见 %s".formatted(known.size(), where)),
                "%s has no value '%s'; known: %s%s."
                        .formatted(
                                field,
                                value,
                                some,
                                all ? "" : " and others, %d in all, see %s".formatted(known.size(), where)));
    }
}
