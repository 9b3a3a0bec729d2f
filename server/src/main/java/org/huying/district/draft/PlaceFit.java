package org.huying.district.draft;

import static org.huying.district.draft.Refusals.because;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.district.Boundary;
import org.huying.district.Place;
import org.huying.district.lookup.PlaceTree;
import org.huying.district.lookup.Register;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Whether the boundaries of what was changed fit the rest: a place does not stick out of the one it lies in, and does not
 * cover its neighbours of the same level, by more than five metres. It is checked when all changes are made, so that two
 * communities can be redrawn together.
 */
final class PlaceFit {

    static final double TOLERANCE_METRES = 5;

    private static final double TOLERANCE_DEGREES = TOLERANCE_METRES / 111_195;

    private final Register<PlaceCode, Place> places;
    private final PlaceTree tree;

    PlaceFit(Register<PlaceCode, Place> places, PlaceTree tree) {
        this.places = places;
        this.tree = tree;
    }

    Optional<Refusal> ofChanged() {
        List<Place> changed = places.changed();
        return changed.stream()
                .map(place -> place.span().from())
                .distinct()
                .flatMap(day -> on(day, changed).stream())
                .findFirst();
    }

    private Optional<Refusal> on(LocalDate day, List<Place> changed) {
        List<Place> current = changed.stream()
                .filter(place -> place.span().from().equals(day))
                .toList();
        Set<PlaceCode> codes = current.stream().map(Place::code).collect(Collectors.toSet());
        Families families = new Families(places.allOn(day), tree, day);
        return current.stream().flatMap(place -> fits(place, families, codes)).findFirst();
    }

    /** Looks at each pair once: of two that both changed, only from below and from the smaller code. */
    private static Stream<Refusal> fits(Place place, Families families, Set<PlaceCode> changed) {
        Stream<Refusal> inParent = families.parentOf(place).flatMap(parent -> sticksOut(place, parent)).stream();
        Stream<Refusal> children = families.childrenOf(place).stream()
                .filter(child -> !changed.contains(child.code()))
                .flatMap(child -> sticksOut(child, place).stream());
        Stream<Refusal> beside = families.neighboursOf(place).stream()
                .filter(other -> !changed.contains(other.code()) || comesBefore(place, other))
                .flatMap(other -> covers(place, other).stream());
        return Stream.of(inParent, children, beside).flatMap(found -> found);
    }

    private static boolean comesBefore(Place one, Place other) {
        return one.code().value().compareTo(other.code().value()) < 0;
    }

    private static Optional<Refusal> sticksOut(Place inner, Place outer) {
        Boundary in = inner.boundary();
        Boundary out = outer.boundary();
        if (in == null || out == null || isInside(in.geometry(), out.geometry())) {
            return Optional.empty();
        }
        return because(
                "outside-parent",
                "boundary",
                "“" + inner.name().zh() + "”的边界超出“" + outer.name().zh() + "” 5 米以上",
                "the boundary of '" + inner.name().en() + "' sticks out of '"
                        + outer.name().en() + "' by more than 5 metres");
    }

    private static boolean isInside(Geometry inner, Geometry outer) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(outer);
        if (prepared.covers(inner)) {
            return true;
        }
        Geometry excess = inner.difference(outer);
        return Stream.of(excess.getCoordinates()).allMatch(at -> distance(at, outer) <= TOLERANCE_DEGREES);
    }

    private static double distance(Coordinate at, Geometry to) {
        return to.distance(Boundary.WGS84.createPoint(at));
    }

    private static Optional<Refusal> covers(Place one, Place other) {
        Boundary first = one.boundary();
        Boundary second = other.boundary();
        if (first == null || second == null || !overlap(first.geometry(), second.geometry())) {
            return Optional.empty();
        }
        return because(
                "overlap",
                "boundary",
                "“" + one.name().zh() + "”与“" + other.name().zh() + "”的边界重叠 5 米以上",
                "the boundaries of '" + one.name().en() + "' and '"
                        + other.name().en() + "' overlap by more than 5 metres");
    }

    /** The mean width of what both cover: its area over half its outline. */
    private static boolean overlap(Geometry one, Geometry other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return false;
        }
        Geometry both = one.intersection(other);
        return both.getArea() > 0 && both.getArea() / (both.getLength() / 2) > TOLERANCE_DEGREES;
    }
}
