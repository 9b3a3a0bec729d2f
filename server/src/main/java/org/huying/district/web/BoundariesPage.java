package org.huying.district.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PlaceCode;
import org.huying.district.Boundary;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The outlines of places for the maps of the pages, which have no tiles: the district's own boundaries are the map. They
 * are drawn with fewer points than they were surveyed with; neighbours keep the edge that they share.
 */
@RestController
class BoundariesPage {

    /** About five metres. */
    private static final double TOLERANCE = 0.00005;

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json;charset=UTF-8");

    private final Districts districts;
    private final DistrictCode code;
    private final Clock clock;

    BoundariesPage(Districts districts, DistrictCode code, Clock clock) {
        this.districts = districts;
        this.code = code;
        this.clock = clock;
    }

    /** A browser keeps them for as long as the district has the same edition on the same day. */
    @GetMapping("/places/boundaries")
    ResponseEntity<String> boundaries(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "street") String kind,
            @RequestHeader(name = "If-None-Match", defaultValue = "") String known,
            Locale locale) {
        District district = districts.current(code);
        LocalDate today = LocalDate.now(clock);
        PlaceKind wanted = PlaceWords.kind(kind);
        Optional<PlaceCode> root = Optional.ofNullable(within).map(PlaceWords::code);
        String tag = "\"%s-%d-%s-%s\"".formatted(code.value(), district.edition(), today, locale.getLanguage());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (known.contains(tag)) {
            answer = ResponseEntity.status(304);
        }
        answer.eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate());
        if (known.contains(tag)) {
            return answer.build();
        }
        List<Place> places = district.places(today).stream()
                .filter(place -> place.kind() == wanted && place.boundary() != null)
                .filter(place -> root.isEmpty() || district.within(place.code(), root.get(), today))
                .toList();
        return answer.contentType(GEO_JSON).body(Features.of(places, simplified(places), locale));
    }

    private static List<Boundary> simplified(List<Place> places) {
        List<Boundary> drawn = places.stream()
                .map(Place::boundary)
                .map(java.util.Objects::requireNonNull)
                .toList();
        Geometry[] coarse = CoverageSimplifier.simplify(
                drawn.stream().map(Boundary::geometry).toArray(Geometry[]::new), TOLERANCE);
        return java.util.stream.IntStream.range(0, coarse.length)
                .mapToObj(at -> coarse[at].isValid() && !coarse[at].isEmpty() ? Boundary.of(coarse[at]) : drawn.get(at))
                .toList();
    }
}
