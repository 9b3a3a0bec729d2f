package org.huying.district.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huying.base.PlaceCode;
import org.huying.district.Boundary;
import org.huying.district.Located;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Point;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the places that contain a position: an STR tree over the frames of all boundaries, and an indexed polygon (JTS's
 * prepared form) behind each. It can be asked by many threads at once.
 *
 * <p>Where boundaries of neighbours leave a crack of less than a metre between them, the nearest is taken; a position on
 * a common edge belongs to the place with the smaller code. So each position has exactly one path.
 */
public final class PlaceIndex {

    private static final double CRACK_DEGREES = 1e-5;

    private final STRtree tree = new STRtree();
    private final PlaceTree places;

    private record Drawn(Place place, Geometry geometry, IndexedPointInAreaLocator area) {

        boolean contains(Coordinate at) {
            return area.locate(at) != Location.EXTERIOR;
        }

        boolean isIn(PlaceCode parent, LocalDate day, PlaceTree tree) {
            PlaceCode own = place.parent();
            return own != null
                    && (own.equals(parent)
                            || tree.heldOn(own, day)
                                    .filter(held -> held.code().equals(parent))
                                    .isPresent());
        }
    }

    public PlaceIndex(Stream<Place> all, PlaceTree places) {
        this.places = places;
        all.forEach(place -> {
            Boundary boundary = place.boundary();
            if (boundary != null) {
                Geometry geometry = boundary.geometry();
                tree.insert(
                        geometry.getEnvelopeInternal(),
                        new Drawn(place, geometry, new IndexedPointInAreaLocator(geometry)));
            }
        });
        tree.build();
    }

    public Located locate(Point point, LocalDate day) {
        Coordinate at = new Coordinate(point.lon(), point.lat());
        List<Drawn> near = near(at, day);
        List<Place> path = new ArrayList<>();
        @Nullable Drawn found = first(near, at, drawn -> drawn.place().kind() == PlaceKind.DISTRICT);
        while (found != null) {
            path.add(found.place());
            PlaceCode parent = found.place().code();
            found = first(near, at, drawn -> isStep(drawn) && drawn.isIn(parent, day, places));
        }
        Optional<Place> grid = path.isEmpty() ? Optional.empty() : unitGrid(near, at);
        return new Located(point, path, grid);
    }

    private static boolean isStep(Drawn drawn) {
        return drawn.place().kind() != PlaceKind.UNIT_GRID;
    }

    private static Optional<Place> unitGrid(List<Drawn> near, Coordinate at) {
        return near.stream()
                .filter(drawn -> drawn.place().kind() == PlaceKind.UNIT_GRID && drawn.contains(at))
                .map(Drawn::place)
                .min(Comparator.comparing(place -> place.code().value()));
    }

    private List<Drawn> near(Coordinate at, LocalDate day) {
        Envelope frame = new Envelope(at);
        frame.expandBy(CRACK_DEGREES);
        List<Drawn> near = new ArrayList<>();
        tree.query(frame, item -> {
            if (item instanceof Drawn drawn && drawn.place().span().covers(day)) {
                near.add(drawn);
            }
        });
        return near;
    }

    private static @Nullable Drawn first(List<Drawn> near, Coordinate at, Predicate<Drawn> wanted) {
        @Nullable Drawn found = null;
        for (Drawn drawn : near) {
            if (wanted.test(drawn)
                    && drawn.contains(at)
                    && (found == null || code(drawn).compareTo(code(found)) < 0)) {
                found = drawn;
            }
        }
        return found != null ? found : acrossCrack(near, at, wanted);
    }

    private static @Nullable Drawn acrossCrack(List<Drawn> near, Coordinate at, Predicate<Drawn> wanted) {
        org.locationtech.jts.geom.Point point = Boundary.WGS84.createPoint(at);
        return near.stream()
                .filter(wanted)
                .filter(drawn -> fills(drawn.place().kind()))
                .filter(drawn -> drawn.geometry().distance(point) < CRACK_DEGREES)
                .min(Comparator.comparingDouble(
                                (Drawn drawn) -> drawn.geometry().distance(point))
                        .thenComparing(PlaceIndex::code))
                .orElse(null);
    }

    /** Whether places of this kind leave nothing between them; between estates and houses there are streets. */
    private static boolean fills(PlaceKind kind) {
        return kind == PlaceKind.STREET || kind == PlaceKind.COMMUNITY || kind == PlaceKind.COMMUNITY_GRID;
    }

    private static String code(Drawn drawn) {
        return drawn.place().code().value();
    }
}
