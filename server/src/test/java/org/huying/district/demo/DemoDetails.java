package org.huying.district.demo;

import java.util.ArrayList;
import java.util.List;
import org.huying.district.Boundary;
import org.huying.district.PlaceKind;
import org.huying.district.demo.DemoDrawing.Drawn;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The levels below the community grid, for a few examples: unit grids of 100 m by 100 m, estates and their houses. */
final class DemoDetails {

    private static final double METRE = 1 / 111_195.0;
    private static final int MOST_UNIT_GRIDS = 12;

    private DemoDetails() {}

    /** The squares of a 100 m lattice that lie wholly in the community: about 10,000 square metres each. */
    static List<Drawn> unitGrids(Drawn community) {
        Envelope frame = community.geometry().getEnvelopeInternal();
        List<Drawn> grids = new ArrayList<>();
        for (double lat = frame.getMinY(); lat < frame.getMaxY(); lat += 100 * METRE) {
            for (double lon = frame.getMinX(); lon < frame.getMaxX(); lon += east(100, lat)) {
                Geometry square = rectangle(lon, lat, 100, 100);
                if (grids.size() < MOST_UNIT_GRIDS && community.geometry().covers(square)) {
                    String code = "%s%03d".formatted(community.code(), grids.size() + 1);
                    grids.add(new Drawn(code, PlaceKind.UNIT_GRID, community.code(), square));
                }
            }
        }
        return grids;
    }

    /** An estate around the middle of the grid, with two rows of houses. */
    static List<Drawn> estate(Drawn grid) {
        Coordinate middle = grid.geometry().getInteriorPoint().getCoordinate();
        double south = middle.y - 40 * METRE;
        double west = middle.x - east(50, middle.y);
        Drawn estate = new Drawn(grid.code() + "-x1", PlaceKind.ESTATE, grid.code(), rectangle(west, south, 100, 80));
        List<Drawn> all = new ArrayList<>(List.of(estate));
        for (int row = 0; row < 2; row++) {
            Geometry house = rectangle(west + east(15, south), south + (12 + 40 * row) * METRE, 70, 14);
            all.add(new Drawn(estate.code() + "-" + (row + 1), PlaceKind.BUILDING, estate.code(), house));
        }
        return all;
    }

    private static Geometry rectangle(double west, double south, double width, double height) {
        double east = rounded(west + east(width, south));
        double north = rounded(south + height * METRE);
        return Boundary.WGS84.toGeometry(new Envelope(rounded(west), east, rounded(south), north));
    }

    private static double east(double metres, double lat) {
        return metres * METRE / Math.cos(Math.toRadians(lat));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
