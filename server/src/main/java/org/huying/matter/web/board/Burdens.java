package org.huying.matter.web.board;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.huying.base.Bilingual;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.matter.Burden;
import org.huying.matter.web.board.Board.Sum;
import org.huying.matter.words.Names;
import org.jspecify.annotations.Nullable;

/** Adds burdens up by unit, and by the places one step below a place. */
final class Burdens {

    private static final Comparator<Sum> HEAVIEST = Comparator.comparingLong(Sum::late)
            .thenComparingLong(Sum::soon)
            .reversed()
            .thenComparing(sum -> Objects.requireNonNullElse(sum.code(), ""));

    private final District district;
    private final Names names;

    Burdens(District district) {
        this.district = district;
        this.names = new Names(district);
    }

    List<Sum> byUnit(List<Burden> burdens) {
        return sums(
                burdens,
                burden -> burden.holder().value(),
                code -> names.unit(new UnitCode(Objects.requireNonNull(code))),
                code -> false);
    }

    /** @param root absent for the whole district */
    List<Sum> byPlace(List<Burden> burdens, @Nullable PlaceCode root) {
        return sums(
                burdens,
                burden -> below(burden.place(), root),
                this::placeName,
                code -> code != null
                        && (root == null || !code.equals(root.value()))
                        && burdens.stream().anyMatch(burden -> strictlyBelow(burden.place(), new PlaceCode(code))));
    }

    private boolean strictlyBelow(@Nullable PlaceCode place, PlaceCode code) {
        return place != null && !place.equals(code) && district.within(place, code);
    }

    private Bilingual placeName(@Nullable String code) {
        return code == null
                ? new Bilingual("未定地点", "No place given")
                : district.place(new PlaceCode(code)).map(Place::name).orElseGet(() -> Bilingual.same(code));
    }

    /** The place one step below the root in which a place lies; the root itself for what lies in nothing below it. */
    private @Nullable String below(@Nullable PlaceCode place, @Nullable PlaceCode root) {
        if (place == null) {
            return null;
        }
        List<PlaceCode> path = district.pathTo(place).stream().map(Place::code).toList();
        int at = root == null ? 0 : path.indexOf(root);
        int step = Math.min(at + 1, path.size() - 1);
        return path.isEmpty() ? place.value() : path.get(step).value();
    }

    private static List<Sum> sums(
            List<Burden> burdens,
            Function<Burden, @Nullable String> code,
            Function<@Nullable String, Bilingual> name,
            Function<@Nullable String, Boolean> deeper) {
        Map<String, long[]> added = new LinkedHashMap<>();
        for (Burden burden : burdens) {
            long[] sum = added.computeIfAbsent(Objects.requireNonNullElse(code.apply(burden), ""), none -> new long[3]);
            sum[0] += burden.overdue();
            sum[1] += burden.matters() - burden.overdue();
            sum[2] += burden.supervised();
        }
        return added.entrySet().stream()
                .map(entry -> {
                    String known = entry.getKey().isEmpty() ? null : entry.getKey();
                    long[] sum = entry.getValue();
                    return new Sum(known, name.apply(known), sum[0], sum[1], sum[2], deeper.apply(known));
                })
                .sorted(HEAVIEST)
                .toList();
    }
}
