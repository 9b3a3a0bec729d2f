package org.huying.indicator.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.district.Boundary;
import org.huying.indicator.Dimension;
import org.huying.indicator.Figure;
import org.huying.indicator.Grain;
import org.huying.indicator.Level;
import org.huying.indicator.MapFigures;
import org.huying.indicator.Maps;
import org.huying.indicator.Measure;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the map's script asks for: outlines, figures, spots. */
@Controller
class MapJson {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    /** A cell is about this many pixels wide. */
    private static final double CELL_PIXELS = 64;

    private static final double TILE_PIXELS = 256;
    private static final int CLOSEST = 19;
    private static final double MILLIONTHS = 1e6;

    private final Askings askings;
    private final Maps maps;

    MapJson(Askings askings, Maps maps) {
        this.askings = askings;
        this.maps = maps;
    }

    /** The address names the edition of the district, so that what was fetched may be kept. */
    @GetMapping("/map/places.json")
    ResponseEntity<String> places(Viewer viewer, Asking asking, MapAsked shown) {
        Question question = askings.read(viewer, asking).question();
        String within = question.filter(Dimension.PLACE);
        Level level = shown.levelOr(maps.level(viewer, within));
        String features = Stream.concat(
                        maps.outline(viewer, within).stream().map(boundary -> feature(boundary, "{}")),
                        maps.places(viewer, level, within).stream()
                                .flatMap(place -> Stream.ofNullable(place.boundary())
                                        .map(boundary -> feature(
                                                boundary,
                                                "{\"code\":\"" + place.code().value() + "\"}"))))
                .collect(Collectors.joining(","));
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body("{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    }

    private static String feature(Boundary boundary, String properties) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":"
                + Outlines.simplified(boundary).toGeoJson() + "}";
    }

    /** Figures of all areas and all steps, so that stepping through time asks for nothing more. */
    public record Figures(List<Step> steps, List<AreaFigures> areas, AreaFigures total) {}

    public record Step(String from, String to) {}

    /**
     * An area's figures.
     *
     * @param text the figure of the whole time, as the table shows it
     * @param n how many in each step
     * @param of of how many, where the measure is a share
     * @param drill the map one level deeper
     */
    public record AreaFigures(
            String value,
            String title,
            boolean drawn,
            String text,
            long number,
            @Nullable Long base,
            List<Long> n,
            @Nullable List<@Nullable Long> of) {}

    @GetMapping("/map/figures.json")
    @ResponseBody
    Figures figures(Viewer viewer, Asking asking, MapAsked shown, Locale locale) {
        Question question = askings.read(viewer, asking).question().by(Dimension.PLACE);
        MapFigures figures = maps.figures(
                viewer,
                question,
                shown.levelOr(maps.level(viewer, question.filter(Dimension.PLACE))),
                shown.measureOr(Measure.FILED),
                shown.stepOr(Grain.WEEK));
        return new Figures(
                figures.steps().stream().map(MapJson::step).toList(),
                figures.areas().stream().map(area -> area(area, locale)).toList(),
                area(figures.total(), locale));
    }

    private static Step step(Period period) {
        return new Step(period.from().toString(), period.to().toString());
    }

    private static AreaFigures area(MapFigures.Area area, Locale locale) {
        List<@Nullable Long> of = new ArrayList<>();
        area.steps().forEach(figure -> of.add(figure.of()));
        return new AreaFigures(
                area.value(),
                area.title().in(locale),
                area.drawn(),
                Numbers.write(area.whole()),
                area.whole().number(),
                area.whole().of(),
                area.steps().stream().map(Figure::number).toList(),
                area.whole().of() == null ? null : of);
    }

    /** Where matters lie. */
    public record Spots(List<SpotView> spots) {}

    /**
     * Matters that lie close together.
     *
     * @param exact whether their points are known, or only their place
     * @param href the matters, or the matter itself
     */
    public record SpotView(
            double lon,
            double lat,
            long n,
            boolean exact,
            @Nullable String title,
            String href) {}

    @GetMapping("/map/spots.json")
    @ResponseBody
    Spots spots(
            Viewer viewer, Asking asking, MapAsked shown, @RequestParam(defaultValue = "12") int zoom, Locale locale) {
        Question question = askings.read(viewer, asking).question().by(Dimension.PLACE);
        Measure measure = shown.measureOr(Measure.FILED);
        Level level = shown.levelOr(maps.level(viewer, question.filter(Dimension.PLACE)));
        List<SpotView> spots = new ArrayList<>();
        maps.spots(viewer, question, measure, degrees(zoom))
                .forEach(spot -> spots.add(new SpotView(
                        spot.lon(),
                        spot.lat(),
                        spot.matters(),
                        true,
                        null,
                        spot.only() == null
                                ? Addresses.matters(Sites.at(question, spot.cell()), measure)
                                : "/matters/" + spot.only())));
        maps.middles(viewer, question, measure, level)
                .forEach(middle -> spots.add(new SpotView(
                        middle.point().lon(),
                        middle.point().lat(),
                        middle.matters(),
                        false,
                        middle.title().in(locale),
                        Addresses.matters(Sites.unknown(question.with(Dimension.PLACE, middle.value())), measure))));
        return new Spots(spots);
    }

    /** How wide a cell is at a zoom of the map, in degrees to the millionth. */
    static double degrees(int zoom) {
        double world = TILE_PIXELS * Math.pow(2, Math.clamp(zoom, 1, CLOSEST));
        return Math.round(360 * CELL_PIXELS / world * MILLIONTHS) / MILLIONTHS;
    }
}
