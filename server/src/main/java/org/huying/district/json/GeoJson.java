package org.huying.district.json;

import java.util.ArrayList;
import java.util.List;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.district.Boundary;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads geometries of GeoJSON (RFC 7946): polygons and several of them, with their holes, in WGS-84. */
public final class GeoJson {

    private GeoJson() {}

    /** @throws Invalid if it is no such geometry, or crosses itself */
    public static Boundary boundary(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        try {
            return switch (geometry.path("type").asString("")) {
                case "Polygon" -> Boundary.of(polygon(coordinates));
                case "MultiPolygon" -> Boundary.of(Boundary.WGS84.createMultiPolygon(polygons(coordinates)));
                default ->
                    throw invalid(
                            "边界应是 GeoJSON 的 Polygon 或 MultiPolygon", "a boundary is a GeoJSON Polygon or MultiPolygon");
            };
        } catch (IllegalArgumentException open) {
            throw invalid(
                    "边界的每一圈至少四点，首尾相同", "each ring of a boundary has four positions or more and ends where it begins");
        }
    }

    private static Polygon[] polygons(JsonNode coordinates) {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode polygon : coordinates) {
            polygons.add(polygon(polygon));
        }
        return polygons.toArray(Polygon[]::new);
    }

    private static Polygon polygon(JsonNode coordinates) {
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : coordinates) {
            rings.add(ring(ring));
        }
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("no ring");
        }
        LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
        return Boundary.WGS84.createPolygon(rings.getFirst(), holes);
    }

    private static LinearRing ring(JsonNode ring) {
        List<Coordinate> positions = new ArrayList<>();
        for (JsonNode position : ring) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw invalid("边界的每一点应是 [经度, 纬度]", "each position of a boundary is [longitude, latitude]");
            }
            positions.add(new Coordinate(
                    position.path(0).doubleValue(), position.path(1).doubleValue()));
        }
        if (positions.size() < 4) {
            throw new IllegalArgumentException("too few positions");
        }
        return Boundary.WGS84.createLinearRing(positions.toArray(Coordinate[]::new));
    }

    private static Invalid invalid(String zh, String en) {
        return new Invalid(Refusal.of("boundary", zh, en).at("boundary").by("district:boundary"));
    }
}
