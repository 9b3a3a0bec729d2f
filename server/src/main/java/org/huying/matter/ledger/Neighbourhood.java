package org.huying.matter.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.huying.base.PlaceCode;
import org.huying.district.Boundary;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Point;
import org.huying.matter.Content;
import org.locationtech.jts.geom.Coordinate;

/** Which places lie around a matter. */
final class Neighbourhood {

    /** As far as somebody on foot looks around. */
    static final int METRES = 500;

    private static final double METRES_PER_DEGREE = 111_195;

    private Neighbourhood() {}

    /** The communities around the point with all that lies in them; without a point the matter's own place. */
    static Set<String> of(Content content, District district, LocalDate today) {
        Set<String> codes = new HashSet<>();
        PlaceCode own = content.place();
        if (own != null) {
            boolean small = district.place(own)
                    .filter(place -> place.kind().compareTo(PlaceKind.COMMUNITY) >= 0)
                    .isPresent();
            codes.addAll(small ? Subtrees.places(district, own) : Set.of(own.value()));
        }
        Point point = content.point();
        if (point != null) {
            district.places(today).stream()
                    .filter(place -> place.kind() == PlaceKind.COMMUNITY && near(place, point))
                    .forEach(place -> codes.addAll(Subtrees.places(district, place.code())));
        }
        return codes;
    }

    private static boolean near(Place place, Point point) {
        return Optional.ofNullable(place.boundary())
                .map(Boundary::geometry)
                .filter(area -> area.isWithinDistance(
                        Boundary.WGS84.createPoint(new Coordinate(point.lon(), point.lat())),
                        METRES / METRES_PER_DEGREE * 1.2))
                .isPresent();
    }
}
