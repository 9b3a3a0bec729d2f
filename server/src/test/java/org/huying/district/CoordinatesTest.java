package org.huying.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.huying.base.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoordinatesTest {

    /** Positions whose GCJ-02 the open implementations agree on: Shanghai, Shenzhen, Beijing. */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
    })
    void shiftsKnownPositionsAsOthersDo(double lon, double lat, double gcjLon, double gcjLat) {
        Point shifted = Coordinates.fromWgs84(CoordinateSystem.GCJ02, new Point(lon, lat));
        assertThat(shifted.metresTo(new Point(gcjLon, gcjLat))).isLessThan(0.01);
        assertThat(Coordinates.toWgs84(CoordinateSystem.GCJ02, gcjLon, gcjLat).metresTo(new Point(lon, lat)))
                .isLessThan(0.01);
    }

    /** A position of Baidu's and the GCJ-02 behind it. */
    @Test
    void undoesBaidusWobble() {
        Point wgs = Coordinates.toWgs84(CoordinateSystem.BD09, 116.41036949371029, 39.92133699351021);
        Point gcj = Coordinates.fromWgs84(CoordinateSystem.GCJ02, wgs);
        assertThat(gcj.metresTo(new Point(116.404, 39.915))).isLessThan(0.1);
    }

    @ParameterizedTest
    @EnumSource(CoordinateSystem.class)
    void comesBackToWithinACentimetreAnywhereInChina(CoordinateSystem system) {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            Point point = new Point(random.nextDouble(74, 134), random.nextDouble(18, 53));
            Point there = Coordinates.fromWgs84(system, point);
            Point back = Coordinates.toWgs84(system, there.lon(), there.lat());
            assertThat(back.metresTo(point)).as("%s of %s", system, point).isLessThan(0.01);
        }
    }

    @Test
    void shiftsByHundredsOfMetresInWuhanAndNotAtAllAbroad() {
        Point wuhan = new Point(114.40, 30.63);
        assertThat(Coordinates.fromWgs84(CoordinateSystem.GCJ02, wuhan).metresTo(wuhan))
                .isBetween(300.0, 800.0);
        Point paris = new Point(2.35, 48.86);
        assertThat(Coordinates.fromWgs84(CoordinateSystem.GCJ02, paris)).isEqualTo(paris);
    }

    @Test
    void measuresADegreeOfTheMeridian() {
        assertThat(new Point(114, 30).metresTo(new Point(114, 31))).isCloseTo(111_195, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"181, 0, lon", "NaN, 0, lon", "0, -91, lat", "0, NaN, lat"})
    void refusesWhatIsNoPosition(double lon, double lat, String field) {
        assertThatThrownBy(() -> new Point(lon, lat))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.refusal().field()).isEqualTo(field));
    }
}
