package org.huying.district.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.district.Boundary;
import org.huying.district.PlaceKind;
import org.huying.district.demo.DemoDrawing.Drawn;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws {@code demo/420107/places.geojson} from the outline, the streets and the communities beside it. Run it from the
 * server's folder after changing one of those; a test compares the file with what is drawn.
 */
public final class DrawDemoPlaces {

    static final DistrictCode QINGSHAN = new DistrictCode("420107");
    static final Path FILE = Path.of("src/main/resources/demo/420107/places.geojson");

    /** Communities that show unit grids, and community grids that show an estate. */
    private static final List<String> WITH_UNIT_GRIDS = List.of("420107005008", "420107004002");

    private static final List<String> WITH_ESTATE =
            List.of("420107005008-01", "420107005008-02", "420107004002-01", "420107013001-01");

    private final Map<String, Bilingual> names = new HashMap<>();
    private final List<DemoDrawing.Street> streets = new ArrayList<>();
    private final Polygon outline;

    private DrawDemoPlaces() {
        Map<String, List<String>> communities = new HashMap<>();
        names.put(QINGSHAN.value(), new Bilingual("青山区", "Qingshan District"));
        for (CSVRecord row : DemoTables.table("communities.csv")) {
            communities
                    .computeIfAbsent(row.get("street"), street -> new ArrayList<>())
                    .add(row.get("code"));
            names.put(row.get("code"), new Bilingual(row.get("zh"), row.get("en")));
        }
        for (CSVRecord row : DemoTables.table("streets.csv")) {
            names.put(row.get("code"), new Bilingual(row.get("zh"), row.get("en")));
            streets.add(new DemoDrawing.Street(
                    row.get("code"),
                    Double.parseDouble(row.get("lon")),
                    Double.parseDouble(row.get("lat")),
                    Double.parseDouble(row.get("share")),
                    communities.getOrDefault(row.get("code"), List.of())));
        }
        Coordinate[] corners = DemoTables.table("outline.csv").stream()
                .map(row -> new Coordinate(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))))
                .toArray(Coordinate[]::new);
        outline = Boundary.WGS84.createPolygon(corners);
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, geoJson());
    }

    /** The whole file, one place a line. */
    static String geoJson() {
        DrawDemoPlaces drawing = new DrawDemoPlaces();
        List<Drawn> all = new ArrayList<>();
        for (Drawn drawn : new DemoDrawing(QINGSHAN.value(), drawing.outline).draw(drawing.streets)) {
            all.add(drawn);
            if (WITH_UNIT_GRIDS.contains(drawn.code())) {
                all.addAll(DemoDetails.unitGrids(drawn));
            }
            if (WITH_ESTATE.contains(drawn.code())) {
                all.addAll(DemoDetails.estate(drawn));
            }
        }
        String features = String.join(",\n", all.stream().map(drawing::feature).toList());
        return """
                {"type":"FeatureCollection",
                "note":"边界为演示绘制 / boundary drawn for the demo",
                "features":[
                """ + features + "\n]}\n";
    }

    private String feature(Drawn drawn) {
        Bilingual name = name(drawn);
        return """
                {"type":"Feature","properties":{"code":"%s","kind":"%s","parent":"%s","zh":"%s","en":"%s"},"geometry":%s}\
                """.formatted(
                        drawn.code(),
                        drawn.kind(),
                        drawn.parent(),
                        name.zh(),
                        name.en(),
                        Boundary.of(drawn.geometry()).toGeoJson().replaceAll("0(?=[,\\]])", ""));
    }

    private Bilingual name(Drawn drawn) {
        if (drawn.kind().compareTo(PlaceKind.COMMUNITY) <= 0) {
            return requireName(drawn.code());
        }
        String last = drawn.code().substring(drawn.code().length() - 2);
        return switch (drawn.kind()) {
            case UNIT_GRID -> new Bilingual("单元网格" + drawn.code(), "Unit grid " + drawn.code());
            case ESTATE -> new Bilingual("演示小区", "Demo estate");
            case BUILDING -> new Bilingual(last.substring(1) + "栋", "Building " + last.substring(1));
            default -> grid(requireName(drawn.parent()), Integer.parseInt(last));
        };
    }

    private static Bilingual grid(Bilingual community, int number) {
        return new Bilingual(community.zh() + "第" + number + "网格", community.en() + ", grid " + number);
    }

    private Bilingual requireName(String code) {
        Bilingual name = names.get(code);
        if (name == null) {
            throw new IllegalStateException("no name for " + code);
        }
        return name;
    }
}
