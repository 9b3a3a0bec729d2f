package org.huying.district.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.CoordinateSystem;
import org.huying.district.Coordinates;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where something can be. */
@RestController
@Tag(name = "District", description = "What the district is: units and places.")
class PlacesApi {

    private final Districts districts;
    private final DistrictCode code;
    private final Clock clock;

    PlacesApi(Districts districts, DistrictCode code, Clock clock) {
        this.districts = districts;
        this.code = code;
        this.clock = clock;
    }

    /** The places of a day. */
    public record Places(List<PlaceView> items) {}

    /** A place. */
    public record PlaceView(
            @Schema(example = "420107001001") String code,

            @Schema(description = "In the caller's language.")
            String name,

            @Schema(
                    allowableValues = {
                        "district",
                        "street",
                        "community",
                        "community-grid",
                        "unit-grid",
                        "estate",
                        "building"
                    })
            String kind,

            @Nullable String parent,

            @Schema(description = "The unit that answers for it, which need not follow the tree.") @Nullable String manager) {}

    @GetMapping("/api/v1/places")
    @Operation(
            summary = "List the places of today",
            description = "Narrowed by kind, by the place that they lie in, or by a piece of the name.")
    Places places(
            @Schema(
                            allowableValues = {
                                "district",
                                "street",
                                "community",
                                "community-grid",
                                "unit-grid",
                                "estate",
                                "building"
                            })
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "The code of a place: it and all below it.")
                    @RequestParam(required = false)
                    @Nullable String within,
            @Parameter(description = "A piece of the name.") @RequestParam(required = false) @Nullable String q,
            Locale locale) {
        District district = districts.current(code);
        LocalDate today = LocalDate.now(clock);
        Optional<PlaceKind> wanted = Optional.ofNullable(kind).map(PlaceWords::kind);
        Optional<PlaceCode> root = Optional.ofNullable(within).map(PlaceWords::code);
        return new Places(district.places(today).stream()
                .filter(place -> wanted.isEmpty() || wanted.get() == place.kind())
                .filter(place -> root.isEmpty() || district.within(place.code(), root.get(), today))
                .filter(place -> q == null || named(place, q.strip()))
                .map(place -> view(place, district, today, locale))
                .toList());
    }

    @GetMapping("/api/v1/places/at")
    @Operation(
            summary = "Find the places at a position, from the district down to the finest",
            description = "Outside the district the list is empty.")
    Places at(
            @Parameter(example = "114.39") @RequestParam double lon,
            @Parameter(example = "30.63") @RequestParam double lat,
            @Schema(allowableValues = {"wgs84", "gcj02", "bd09"}) @RequestParam(defaultValue = "wgs84") String system,
            Locale locale) {
        District district = districts.current(code);
        LocalDate today = LocalDate.now(clock);
        return new Places(district.locate(Coordinates.toWgs84(systemOf(system), lon, lat), today).path().stream()
                .map(place -> view(place, district, today, locale))
                .toList());
    }

    private static boolean named(Place place, String piece) {
        return place.name().zh().contains(piece)
                || place.name().en().toLowerCase(Locale.ROOT).contains(piece.toLowerCase(Locale.ROOT));
    }

    private static PlaceView view(Place place, District district, LocalDate today, Locale locale) {
        return new PlaceView(
                place.code().value(),
                place.name().in(locale),
                PlaceWords.word(place.kind()),
                place.parent() == null ? null : place.parent().value(),
                district.managerOf(place.code(), today).map(UnitCode::value).orElse(null));
    }

    private static CoordinateSystem systemOf(String word) {
        return Arrays.stream(CoordinateSystem.values())
                .filter(system -> PlaceWords.word(system).equals(word))
                .findFirst()
                .orElseThrow(() -> PlaceWords.invalid("system", word));
    }
}
