package org.huying.district;

import java.util.List;
import java.util.Optional;

/**
 * Where a position lies.
 *
 * @param path from the district down to the finest place that contains it; empty outside the district
 * @param unitGrid the survey's unit grid, which lies across the community grids and is therefore not on the path
 */
public record Located(Point point, List<Place> path, Optional<Place> unitGrid) {

    public Located {
        path = List.copyOf(path);
    }

    public boolean outside() {
        return path.isEmpty();
    }

    public Optional<Place> finest() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
    }

    public Optional<Place> at(PlaceKind kind) {
        return path.stream().filter(place -> place.kind() == kind).findFirst();
    }
}
