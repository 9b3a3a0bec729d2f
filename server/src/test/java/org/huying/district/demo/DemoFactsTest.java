package org.huying.district.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.SharedData;
import org.huying.district.Boundary;
import org.huying.district.CoordinateSystem;
import org.huying.district.Coordinates;
import org.huying.district.Point;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What the demo's files say of the real district is true, and what is drawn can be drawn again. */
class DemoFactsTest {

    @Test
    void isDrawnAsItsProgramDrawsIt() {
        String shipped = DemoTables.text("places.geojson");
        assertThat(shipped).isEqualTo(DrawDemoPlaces.geoJson());
    }

    @Test
    void namesTheStreetsAndCommunitiesOfTheStatisticalDivisions() throws IOException {
        Map<String, String> real = new TreeMap<>();
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(SharedData.require("divisions/communities.csv")))
                .getRecords()) {
            if (row.get("areaCode").equals("420107")) {
                real.put(row.get("streetCode"), row.get("street"));
                real.put(row.get("villageCode"), plain(row.get("village")));
            }
        }
        Map<String, String> ours = new TreeMap<>();
        DemoTables.table("streets.csv").forEach(row -> ours.put(row.get("code"), row.get("zh")));
        DemoTables.table("communities.csv").forEach(row -> ours.put(row.get("code"), plain(row.get("zh"))));
        assertThat(ours).isEqualTo(real);
    }

    /** Without the committee, and with one character that the source writes in its Japanese form. */
    private static String plain(String name) {
        return name.replaceAll("居委(会)?$|委会$", "").replace('恵', '惠');
    }

    @Test
    void quotesTheReportForItsUnits() throws IOException {
        String report = Files.readString(SharedData.require("reports/qingshan-2020.txt"));
        List<String> cited = DemoTables.table("units.csv").stream()
                .map(row -> row.get("cites"))
                .filter(cite -> !cite.isEmpty())
                .toList();
        assertThat(cited)
                .hasSizeGreaterThan(35)
                .allSatisfy(cite -> assertThat(report).contains(cite));
    }

    @Test
    void hasAnOutlineThatResemblesThePublicOne() throws IOException {
        Geometry real = real(SharedData.require("boundaries/420107.geojson"));
        Coordinate[] corners = DemoTables.table("outline.csv").stream()
                .map(row -> new Coordinate(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))))
                .toArray(Coordinate[]::new);
        Geometry ours = Boundary.WGS84.createPolygon(corners);
        assertThat(corners.length).isLessThan(60);
        assertThat(ours.symDifference(real).getArea() / real.getArea()).isLessThan(0.08);
    }

    private static Geometry real(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher pair = Pattern.compile("\\[\\s*([0-9.]+)\\s*,\\s*([0-9.]+)\\s*\\]")
                .matcher(text.substring(text.indexOf("\"coordinates\"")));
        List<Coordinate> ring = new ArrayList<>();
        while (pair.find()) {
            Point point = Coordinates.toWgs84(
                    CoordinateSystem.GCJ02, Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
            ring.add(new Coordinate(point.lon(), point.lat()));
        }
        return Boundary.WGS84.createPolygon(ring.toArray(Coordinate[]::new)).buffer(0);
    }
}
