package org.huying.intake.where;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.district.Boundary;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Located;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Point;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where something can be: for the map, for what is typed, and for where somebody stands. */
@RestController
class WherePages {

    private static final int MOST = 12;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Set<PlaceKind> NAMED = Set.of(
            PlaceKind.STREET, PlaceKind.COMMUNITY, PlaceKind.COMMUNITY_GRID, PlaceKind.ESTATE, PlaceKind.BUILDING);
    private static final Set<PlaceKind> DRAWN = Set.of(PlaceKind.DISTRICT, PlaceKind.STREET, PlaceKind.COMMUNITY);

    private final DistrictCode code;
    private final Districts districts;
    private final Clock clock;
    private final JsonMapper json;

    WherePages(DistrictCode code, Districts districts, Clock clock, JsonMapper json) {
        this.code = code;
        this.districts = districts;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A place to choose.
     *
     * @param path what it lies in, from the street down
     */
    record Choice(String code, String name, String path) {}

    /** Where a position lies; without a choice it is outside the district. */
    record Found(List<Choice> places) {}

    @GetMapping("/public/places")
    Found places(@RequestParam(defaultValue = "") String q, Locale locale) {
        String[] words = q.strip().toLowerCase(Locale.ROOT).split("[\\s,，、]+");
        if (q.isBlank()) {
            return new Found(List.of());
        }
        District district = districts.current(code);
        return new Found(district.places(today()).stream()
                .filter(place -> NAMED.contains(place.kind()))
                .filter(place -> named(words, place, district))
                .sorted(Comparator.<Place>comparingInt(place -> rank(words[words.length - 1], place))
                        .thenComparing(Place::kind)
                        .thenComparing(place -> place.code().value()))
                .limit(MOST)
                .map(place -> choice(place, district, locale))
                .toList());
    }

    @GetMapping("/public/places/at")
    Found at(@RequestParam double lon, @RequestParam double lat, Locale locale) {
        District district = districts.current(code);
        Located located = district.locate(new Point(lon, lat), today());
        return new Found(located.finest().stream()
                .map(place -> choice(place, district, locale))
                .toList());
    }

    /** The district's own boundaries are the map: nothing is asked of anybody outside. */
    @GetMapping("/public/map")
    ResponseEntity<String> map(Locale locale) {
        District district = districts.current(code);
        LocalDate today = today();
        String features = district.places(today).stream()
                .filter(place -> DRAWN.contains(place.kind()) && place.boundary() != null)
                .map(place -> feature(place, place.boundary(), locale))
                .collect(Collectors.joining(","));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .eTag(district.edition() + "-" + today + "-" + locale.getLanguage())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    }

    private String feature(Place place, Boundary boundary, Locale locale) {
        return "{\"type\":\"Feature\",\"properties\":{\"kind\":\""
                + place.kind().name().toLowerCase(Locale.ROOT) + "\",\"code\":\"" + place.code() + "\",\"name\":"
                + json.writeValueAsString(place.name().in(locale)) + "},\"geometry\":" + boundary.toGeoJson() + "}";
    }

    /** Every word stands somewhere in the name of the place or of what it lies in, and the last in its own. */
    private static boolean named(String[] words, Place place, District district) {
        List<String> names = new ArrayList<>();
        district.pathTo(place.code()).forEach(one -> names.add(names(one)));
        String own = names(place);
        return own.contains(words[words.length - 1])
                && Arrays.stream(words).allMatch(word -> names.stream().anyMatch(name -> name.contains(word)));
    }

    private static String names(Place place) {
        return (place.name().zh() + "\n" + place.name().en()).toLowerCase(Locale.ROOT);
    }

    private static int rank(String word, Place place) {
        boolean begins = place.name().zh().startsWith(word)
                || place.name().en().toLowerCase(Locale.ROOT).startsWith(word);
        return begins ? 0 : 1;
    }

    private static Choice choice(Place place, District district, Locale locale) {
        String path = district.pathTo(place.code()).stream()
                .filter(one -> one.kind() != PlaceKind.DISTRICT && !one.code().equals(place.code()))
                .map(one -> one.name().in(locale))
                .collect(Collectors.joining(" · "));
        return new Choice(place.code().value(), place.name().in(locale), path);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }
}
