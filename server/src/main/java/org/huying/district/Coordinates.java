package org.huying.district;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import java.util.function.UnaryOperator;

/**
 * Conversion of positions where they enter or leave: WGS-84 inside, GCJ-02 and BD-09 at the edge.
 *
 * <p>GCJ-02 is not published; the shift used here is the formula that became public with the plug-in of a map service
 * around 2010 and that open implementations agree on (described under "Restrictions on geographic data in China" and in
 * the eviltransform project): polynomials with sine terms in degrees from 105 E, 35 N, put on the Krasovsky 1940
 * ellipsoid. BD-09 is Baidu's polar wobble on GCJ-02. Both have no closed inverse; here they are inverted by fixed-point
 * iteration, which stops below a millimetre because the shift changes by less than a hundredth of the step.
 *
 * <p>Outside a box around mainland China GCJ-02 equals WGS-84.
 */
public final class Coordinates {

    private static final double SEMI_MAJOR_METRES = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
    private static final double BAIDU_TURN = PI * 3000.0 / 180.0;
    private static final double CLOSE_ENOUGH_DEGREES = 1e-9;
    private static final int MOST_ROUNDS = 30;

    private Coordinates() {}

    public static Point toWgs84(CoordinateSystem system, double x, double y) {
        Point given = new Point(x, y);
        return switch (system) {
            case WGS84 -> given;
            case GCJ02 -> inverse(Coordinates::wgs84ToGcj02, given);
            case BD09 -> inverse(Coordinates::wgs84ToGcj02, inverse(Coordinates::gcj02ToBd09, given));
        };
    }

    /** The numbers to give to a map that speaks the other system; as a {@code Point} only for its two fields. */
    public static Point fromWgs84(CoordinateSystem system, Point point) {
        return switch (system) {
            case WGS84 -> point;
            case GCJ02 -> wgs84ToGcj02(point);
            case BD09 -> gcj02ToBd09(wgs84ToGcj02(point));
        };
    }

    private static Point wgs84ToGcj02(Point point) {
        if (outsideChina(point)) {
            return point;
        }
        double x = point.lon() - 105.0;
        double y = point.lat() - 35.0;
        double radians = point.lat() / 180.0 * PI;
        double magic = 1 - ECCENTRICITY_SQUARED * sin(radians) * sin(radians);
        double northMetres = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (magic * sqrt(magic));
        double eastMetres = SEMI_MAJOR_METRES / sqrt(magic) * cos(radians);
        return new Point(
                point.lon() + shiftEast(x, y) * 180.0 / (eastMetres * PI),
                point.lat() + shiftNorth(x, y) * 180.0 / (northMetres * PI));
    }

    private static double shiftNorth(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + ripple(x)
                + (20.0 * sin(y * PI) + 40.0 * sin(y / 3.0 * PI)) * 2.0 / 3.0
                + (160.0 * sin(y / 12.0 * PI) + 320.0 * sin(y * PI / 30.0)) * 2.0 / 3.0;
    }

    private static double shiftEast(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + ripple(x)
                + (20.0 * sin(x * PI) + 40.0 * sin(x / 3.0 * PI)) * 2.0 / 3.0
                + (150.0 * sin(x / 12.0 * PI) + 300.0 * sin(x / 30.0 * PI)) * 2.0 / 3.0;
    }

    private static double ripple(double x) {
        return (20.0 * sin(6.0 * x * PI) + 20.0 * sin(2.0 * x * PI)) * 2.0 / 3.0;
    }

    private static Point gcj02ToBd09(Point point) {
        double radius =
                sqrt(point.lon() * point.lon() + point.lat() * point.lat()) + 0.000_02 * sin(point.lat() * BAIDU_TURN);
        double angle = atan2(point.lat(), point.lon()) + 0.000_003 * cos(point.lon() * BAIDU_TURN);
        return new Point(radius * cos(angle) + 0.0065, radius * sin(angle) + 0.006);
    }

    /** Finds what {@code forward} turns into {@code wanted}. */
    private static Point inverse(UnaryOperator<Point> forward, Point wanted) {
        Point guess = wanted;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Point reached = forward.apply(guess);
            double lon = wanted.lon() - reached.lon();
            double lat = wanted.lat() - reached.lat();
            if (abs(lon) < CLOSE_ENOUGH_DEGREES && abs(lat) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
            guess = new Point(guess.lon() + lon, guess.lat() + lat);
        }
        return guess;
    }

    private static boolean outsideChina(Point point) {
        return point.lon() < 72.004 || point.lon() > 137.8347 || point.lat() < 0.8293 || point.lat() > 55.8271;
    }
}
