package org.huying.district.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huying.district.Boundary;
import org.huying.district.PlaceKind;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Draws the boundaries of the demo district, the same every time.
 *
 * <p>The real outlines of streets, communities and grids are not public. What is drawn here looks like them and fits
 * together without a gap, and is nothing else:
 *
 * <ol>
 *   <li>a lattice of points, 60 m apart, fills the outline of the district;
 *   <li>it is divided among the streets by a power diagram around a rough position of each, by a share of the area;
 *   <li>the points of a street are divided among its communities, and those of a community among its grids, by Lloyd's
 *       iteration;
 *   <li>the cells of one Voronoi diagram around the middles of all grids, cut at the outline, are the grids; a community
 *       is the union of its grids, a street that of its communities, and the district that of its streets.
 * </ol>
 */
final class DemoDrawing {

    private static final double LATTICE_METRES = 60;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final int DECIMALS = 1_000_000;

    private final String district;
    private final Polygon outline;
    private final double metresPerDegreeEast;

    DemoDrawing(String district, Polygon outline) {
        this.district = district;
        this.outline = outline;
        this.metresPerDegreeEast = METRES_PER_DEGREE
                * Math.cos(Math.toRadians(outline.getCentroid().getY()));
    }

    /** A rough position and a share of the district's area, and the codes of its communities in order. */
    record Street(String code, double lon, double lat, double share, List<String> communities) {}

    record Drawn(String code, PlaceKind kind, String parent, Geometry geometry) {}

    List<Drawn> draw(List<Street> streets) {
        Map<Coordinate, String> seeds = new LinkedHashMap<>();
        List<Coordinate> centres = streets.stream()
                .map(street -> metres(new Coordinate(street.lon(), street.lat())))
                .toList();
        double[] shares = streets.stream().mapToDouble(Street::share).toArray();
        List<List<Coordinate>> areas = Clusters.byShare(lattice(), centres, shares);
        for (int s = 0; s < streets.size(); s++) {
            List<String> communities = streets.get(s).communities();
            List<List<Coordinate>> parts = Clusters.evenly(areas.get(s), communities.size());
            for (int c = 0; c < parts.size(); c++) {
                grids(communities.get(c), parts.get(c), seeds);
            }
        }
        Map<String, Geometry> grids = cells(seeds);
        return assemble(streets, grids);
    }

    private static void grids(String community, List<Coordinate> points, Map<Coordinate, String> seeds) {
        int count = 3 + Integer.parseInt(community.substring(9)) % 3;
        int number = 1;
        for (List<Coordinate> grid : Clusters.evenly(points, count)) {
            seeds.put(Clusters.mean(grid), "%s-%02d".formatted(community, number++));
        }
    }

    private List<Coordinate> lattice() {
        PreparedGeometry inside = PreparedGeometryFactory.prepare(outline);
        Envelope frame = outline.getEnvelopeInternal();
        double north = LATTICE_METRES / METRES_PER_DEGREE;
        double east = LATTICE_METRES / metresPerDegreeEast;
        List<Coordinate> points = new ArrayList<>();
        for (double lat = frame.getMinY(); lat < frame.getMaxY(); lat += north) {
            for (double lon = frame.getMinX(); lon < frame.getMaxX(); lon += east) {
                Coordinate at = new Coordinate(lon, lat);
                if (inside.covers(Boundary.WGS84.createPoint(at))) {
                    points.add(metres(at));
                }
            }
        }
        return points;
    }

    private Map<String, Geometry> cells(Map<Coordinate, String> seeds) {
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(seeds.keySet());
        Envelope frame = new Envelope(metres(corner(false)), metres(corner(true)));
        frame.expandBy(5_000);
        voronoi.setClipEnvelope(frame);
        Geometry diagram = voronoi.getDiagram(Boundary.WGS84);
        Map<String, Geometry> cells = new HashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            if (!(cell.getUserData() instanceof Coordinate seed)) {
                throw new IllegalStateException("a cell without its seed");
            }
            cells.put(seeds.get(seed), rounded(degrees(cell).intersection(outline)));
        }
        return cells;
    }

    private Coordinate corner(boolean far) {
        Envelope frame = outline.getEnvelopeInternal();
        return far
                ? new Coordinate(frame.getMaxX(), frame.getMaxY())
                : new Coordinate(frame.getMinX(), frame.getMinY());
    }

    private List<Drawn> assemble(List<Street> streets, Map<String, Geometry> grids) {
        List<Drawn> all = new ArrayList<>();
        List<Geometry> streetShapes = new ArrayList<>();
        for (Street street : streets) {
            List<Drawn> below = new ArrayList<>();
            List<Geometry> communityShapes = new ArrayList<>();
            for (String community : street.communities()) {
                List<Drawn> own = grids.entrySet().stream()
                        .filter(grid -> grid.getKey().startsWith(community + "-"))
                        .sorted(Map.Entry.comparingByKey())
                        .map(grid -> new Drawn(grid.getKey(), PlaceKind.COMMUNITY_GRID, community, grid.getValue()))
                        .toList();
                Geometry shape = union(own.stream().map(Drawn::geometry).toList());
                communityShapes.add(shape);
                below.add(new Drawn(community, PlaceKind.COMMUNITY, street.code(), shape));
                below.addAll(own);
            }
            Geometry shape = union(communityShapes);
            streetShapes.add(shape);
            all.add(new Drawn(street.code(), PlaceKind.STREET, district, shape));
            all.addAll(below);
        }
        all.addFirst(new Drawn(district, PlaceKind.DISTRICT, "", union(streetShapes)));
        return all;
    }

    private static Geometry union(List<Geometry> parts) {
        return CoverageUnion.union(parts.toArray(Geometry[]::new));
    }

    private Coordinate metres(Coordinate at) {
        return new Coordinate(at.x * metresPerDegreeEast, at.y * METRES_PER_DEGREE);
    }

    private Geometry degrees(Geometry metres) {
        return moved(metres, at -> new Coordinate(at.x / metresPerDegreeEast, at.y / METRES_PER_DEGREE));
    }

    /** To six decimals, a tenth of a metre; what two cells share stays shared. */
    private static Geometry rounded(Geometry geometry) {
        return moved(geometry, at -> new Coordinate(rounded(at.x), rounded(at.y)));
    }

    private static double rounded(double degrees) {
        return (double) Math.round(degrees * DECIMALS) / DECIMALS;
    }

    private static Geometry moved(Geometry geometry, UnaryOperator<Coordinate> move) {
        return new GeometryEditor(Boundary.WGS84).edit(geometry, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] coordinates, Geometry part) {
                return Stream.of(coordinates).map(move).toArray(Coordinate[]::new);
            }
        });
    }
}
