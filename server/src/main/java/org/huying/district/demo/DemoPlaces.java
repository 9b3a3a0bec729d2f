package org.huying.district.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.Bilingual;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Boundary;
import org.huying.district.DistrictChange;
import org.huying.district.PlaceKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's places, with the boundaries that are drawn for it. */
final class DemoPlaces {

    private static final String DRAWN = "边界为演示绘制 / boundary drawn for the demo";

    private final DemoFiles files;
    private final LocalDate from;
    private final Map<String, UnitCode> managers = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    DemoPlaces(DemoFiles files, LocalDate from) {
        this.files = files;
        this.from = from;
        for (String table : List.of("streets.csv", "communities.csv")) {
            files.table(table).forEach(row -> manage(row.get("code"), row.get("unit")));
        }
        for (CSVRecord row : files.table("entrusted.csv")) {
            manage(row.get("place"), row.get("unit"));
            notes.put(row.get("place"), row.get("note") + "; " + DRAWN);
        }
    }

    private void manage(String place, String unit) {
        if (!unit.isEmpty()) {
            managers.put(place, new UnitCode(unit));
        }
    }

    /** The district first, and every place after the one it lies in. */
    List<DistrictChange> changes(UnitCode whole) {
        List<DistrictChange> changes = new ArrayList<>();
        try (InputStream file = files.open("places.geojson")) {
            for (JsonNode feature : JsonMapper.shared().readTree(file).get("features")) {
                changes.add(open(feature.get("properties"), feature.get("geometry"), whole));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the demo's places", unreadable);
        }
        return changes;
    }

    private DistrictChange open(JsonNode properties, JsonNode geometry, UnitCode whole) {
        String code = properties.get("code").stringValue();
        String parent = properties.get("parent").stringValue();
        return new DistrictChange.OpenPlace(
                new PlaceCode(code),
                new Bilingual(
                        properties.get("zh").stringValue(), properties.get("en").stringValue()),
                PlaceKind.valueOf(properties.get("kind").stringValue()),
                parent.isEmpty() ? null : new PlaceCode(parent),
                parent.isEmpty() ? whole : manager(code),
                Boundary.of(polygon(geometry)),
                notes.getOrDefault(code, DRAWN),
                from);
    }

    private @Nullable UnitCode manager(String code) {
        return managers.get(code);
    }

    /** The demo draws only polygons without holes. */
    private static Polygon polygon(JsonNode geometry) {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode position : geometry.get("coordinates").get(0)) {
            ring.add(new Coordinate(
                    position.get(0).doubleValue(), position.get(1).doubleValue()));
        }
        return Boundary.WGS84.createPolygon(ring.toArray(Coordinate[]::new));
    }
}
