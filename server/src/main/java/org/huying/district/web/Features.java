package org.huying.district.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huying.district.Boundary;
import org.huying.district.Place;
import tools.jackson.databind.json.JsonMapper;

/** Places as a GeoJSON collection of features (RFC 7946). */
final class Features {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Features() {}

    /** @param boundaries one for each place, in the same order */
    static String of(List<Place> places, List<Boundary> boundaries, Locale locale) {
        return IntStream.range(0, places.size())
                .mapToObj(at -> feature(places.get(at), boundaries.get(at), locale))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static String feature(Place place, Boundary boundary, Locale locale) {
        String parent = place.parent() == null ? "null" : text(place.parent().value());
        return "{\"type\":\"Feature\",\"properties\":{\"code\":%s,\"name\":%s,\"kind\":%s,\"parent\":%s},\"geometry\":%s}"
                .formatted(
                        text(place.code().value()),
                        text(place.name().in(locale)),
                        text(PlaceWords.word(place.kind())),
                        parent,
                        boundary.toGeoJson());
    }

    private static String text(String words) {
        return JSON.writeValueAsString(words);
    }
}
