package org.huying.simulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.huying.base.PlaceCode;
import org.huying.district.Boundary;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Point;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Where in the district things happen: in every community alike, sometimes at a point that is known. */
final class Neighbourhoods {

    private static final double POINT_KNOWN = 0.5;
    private static final int TRIES = 12;

    private final District district;
    private final List<Place> communities;

    Neighbourhoods(District district, LocalDate day) {
        this.district = district;
        this.communities = district.places(day).stream()
                .filter(place -> place.kind() == PlaceKind.COMMUNITY)
                .sorted(Comparator.comparing(place -> place.code().value()))
                .toList();
    }

    /** A place, and a point in it if one is known. */
    record Spot(PlaceCode place, String name, @Nullable Point point) {}

    Spot spot(Draw draw, LocalDate day) {
        Place community = draw.oneOf(communities);
        Point point = draw.happens(POINT_KNOWN) && community.boundary() != null ? inside(community, draw, day) : null;
        return new Spot(community.code(), community.name().zh(), point);
    }

    private @Nullable Point inside(Place community, Draw draw, LocalDate day) {
        Boundary boundary = Objects.requireNonNull(community.boundary());
        Envelope frame = boundary.geometry().getEnvelopeInternal();
        for (int i = 0; i < TRIES; i++) {
            Point point = new Point(
                    frame.getMinX() + draw.unit() * frame.getWidth(),
                    frame.getMinY() + draw.unit() * frame.getHeight());
            if (district.locate(point, day)
                    .at(PlaceKind.COMMUNITY)
                    .filter(found -> found.code().equals(community.code()))
                    .isPresent()) {
                return point;
            }
        }
        return null;
    }
}
