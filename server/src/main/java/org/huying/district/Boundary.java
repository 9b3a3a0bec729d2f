package org.huying.district;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** The outline of a place: a polygon, or several where it has enclaves, in WGS-84 degrees. */
public final class Boundary {

    /** Makes geometries in EPSG:4326. */
    public static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private static final double SPHERE_RADIUS_METRES = 6_371_008.8;

    private final Geometry geometry;

    private Boundary(Geometry geometry) {
        this.geometry = geometry;
    }

    /** The boundary that the geometry draws; it must be one or several polygons, valid, in degrees. */
    public static Boundary of(Geometry geometry) {
        if (!(geometry instanceof Polygonal) || geometry.isEmpty() || !geometry.isValid()) {
            throw invalid("边界应是不自相交的面", "a boundary is one or several polygons that do not cross themselves");
        }
        Envelope frame = geometry.getEnvelopeInternal();
        if (frame.getMinX() < -180 || frame.getMaxX() > 180 || frame.getMinY() < -90 || frame.getMaxY() > 90) {
            throw invalid("边界应以经纬度（度）给出", "a boundary is given in degrees");
        }
        return new Boundary(geometry);
    }

    public static Boundary fromWkb(byte[] wkb) {
        try {
            return of(new WKBReader(WGS84).read(wkb));
        } catch (ParseException damaged) {
            throw new IllegalArgumentException("not a well-known binary geometry", damaged);
        }
    }

    public byte[] toWkb() {
        return new WKBWriter(2).write(geometry);
    }

    /** For the module's own lookups; not to be changed. */
    public Geometry geometry() {
        return geometry;
    }

    public Point centre() {
        org.locationtech.jts.geom.Point inside = geometry.getInteriorPoint();
        return new Point(inside.getX(), inside.getY());
    }

    /** The area on the mean sphere, to about one part in a thousand for anything as small as a district. */
    public double squareMetres() {
        double latitude = Math.toRadians(geometry.getEnvelopeInternal().centre().getY());
        double metresPerDegree = Math.toRadians(SPHERE_RADIUS_METRES);
        return geometry.getArea() * metresPerDegree * metresPerDegree * Math.cos(latitude);
    }

    /** The GeoJSON geometry (RFC 7946), with seven decimals (a centimetre). */
    public String toGeoJson() {
        String polygons = parts().map(Boundary::rings).collect(Collectors.joining(","));
        return geometry instanceof Polygon
                ? "{\"type\":\"Polygon\",\"coordinates\":" + polygons + "}"
                : "{\"type\":\"MultiPolygon\",\"coordinates\":[" + polygons + "]}";
    }

    private Stream<Polygon> parts() {
        return IntStream.range(0, geometry.getNumGeometries()).mapToObj(i -> (Polygon) geometry.getGeometryN(i));
    }

    private static String rings(Polygon polygon) {
        Stream<LinearRing> holes =
                IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN);
        return Stream.concat(Stream.of(polygon.getExteriorRing()), holes)
                .map(Boundary::ring)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String ring(LinearRing ring) {
        return Stream.of(ring.getCoordinates()).map(Boundary::position).collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(Coordinate at) {
        return String.format(Locale.ROOT, "[%.7f,%.7f]", at.x, at.y);
    }

    private static Invalid invalid(String zh, String en) {
        return new Invalid(Refusal.of("boundary", zh, en).at("boundary"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Boundary that && geometry.equalsExact(that.geometry);
    }

    @Override
    public int hashCode() {
        return geometry.hashCode();
    }

    @Override
    public String toString() {
        return geometry.getGeometryType() + " of " + geometry.getNumPoints() + " points";
    }
}
