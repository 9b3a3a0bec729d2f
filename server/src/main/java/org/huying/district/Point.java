package org.huying.district;

import org.huying.base.Invalid;
import org.huying.base.Refusal;

/**
 * A position in WGS-84 (EPSG:4326), in degrees. Positions of Chinese map services are in another system; {@link
 * Coordinates} converts them where they come in.
 */
public record Point(double lon, double lat) {

    public Point {
        if (!(lon >= -180 && lon <= 180)) {
            throw invalid("lon", "经度应在 -180 到 180 之间", "a longitude lies between -180 and 180");
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw invalid("lat", "纬度应在 -90 到 90 之间", "a latitude lies between -90 and 90");
        }
    }

    /** Metres to another position on the mean sphere (6,371,008.8 m), by the haversine formula. */
    public double metresTo(Point other) {
        double dLat = Math.toRadians(other.lat - lat) / 2;
        double dLon = Math.toRadians(other.lon - lon) / 2;
        double a = Math.sin(dLat) * Math.sin(dLat)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.sin(dLon) * Math.sin(dLon);
        return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static Invalid invalid(String field, String zh, String en) {
        return new Invalid(Refusal.of("point", zh, en).at(field));
    }
}
