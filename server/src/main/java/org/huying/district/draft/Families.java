package org.huying.district.draft;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.base.PlaceCode;
import org.huying.district.Place;
import org.huying.district.lookup.PlaceTree;

/** Which places lie in which on one day, seen from both sides. */
final class Families {

    private final Map<PlaceCode, Place> parents = new HashMap<>();
    private final Map<PlaceCode, List<Place>> children;

    Families(List<Place> all, PlaceTree tree, LocalDate day) {
        for (Place place : all) {
            Optional.ofNullable(place.parent())
                    .flatMap(parent -> tree.heldOn(parent, day))
                    .ifPresent(parent -> parents.put(place.code(), parent));
        }
        children = all.stream()
                .filter(place -> parents.containsKey(place.code()))
                .collect(Collectors.groupingBy(place -> parentCode(place)));
    }

    private PlaceCode parentCode(Place place) {
        return requireNonNull(parents.get(place.code())).code();
    }

    Optional<Place> parentOf(Place place) {
        return Optional.ofNullable(parents.get(place.code()));
    }

    List<Place> childrenOf(Place place) {
        return children.getOrDefault(place.code(), List.of());
    }

    /** Those of the same kind in the same place. */
    List<Place> neighboursOf(Place place) {
        return parentOf(place).map(this::childrenOf).orElse(List.of()).stream()
                .filter(other -> other.kind() == place.kind() && !other.code().equals(place.code()))
                .toList();
    }
}
