package org.huying.district.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Divides the points of a fine lattice among centres, the same way every time: nothing is drawn by lot. Coordinates are
 * metres.
 */
final class Clusters {

    private static final int ROUNDS = 200;

    private Clusters() {}

    /**
     * A power diagram (Aurenhammer 1987): every point goes to the centre with the least squared distance less weight, and
     * the weights are moved until each centre has about its share of the points.
     */
    static List<List<Coordinate>> byShare(List<Coordinate> points, List<Coordinate> centres, double[] shares) {
        double whole = Arrays.stream(shares).sum();
        double[] weights = new double[centres.size()];
        int[] owner = assign(points, centres, weights);
        for (int round = 0; round < ROUNDS; round++) {
            int[] sizes = sizes(owner, centres.size());
            double step = 4_000_000.0 / (1 + round / 20.0);
            for (int c = 0; c < weights.length; c++) {
                weights[c] += step * (shares[c] / whole - (double) sizes[c] / points.size());
            }
            owner = assign(points, centres, weights);
        }
        return groups(points, owner, centres.size());
    }

    /** Lloyd's iteration from centres that are spread as far from each other as they can be. */
    static List<List<Coordinate>> evenly(List<Coordinate> points, int count) {
        List<Coordinate> centres = spread(points, count);
        double[] equal = new double[count];
        int[] owner = assign(points, centres, equal);
        for (int round = 0; round < ROUNDS; round++) {
            centres = groups(points, owner, count).stream().map(Clusters::mean).toList();
            owner = assign(points, centres, equal);
        }
        return groups(points, owner, count);
    }

    static Coordinate mean(List<Coordinate> points) {
        double x = points.stream().mapToDouble(Coordinate::getX).average().orElseThrow();
        double y = points.stream().mapToDouble(Coordinate::getY).average().orElseThrow();
        return new Coordinate(x, y);
    }

    private static List<Coordinate> spread(List<Coordinate> points, int count) {
        List<Coordinate> centres = new ArrayList<>(List.of(points.getFirst()));
        double[] nearest = new double[points.size()];
        Arrays.fill(nearest, Double.MAX_VALUE);
        while (centres.size() < count) {
            int farthest = 0;
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], points.get(i).distance(centres.getLast()));
                farthest = nearest[i] > nearest[farthest] ? i : farthest;
            }
            centres.add(points.get(farthest));
        }
        return centres;
    }

    private static int[] assign(List<Coordinate> points, List<Coordinate> centres, double[] weights) {
        return points.stream().mapToInt(point -> best(point, centres, weights)).toArray();
    }

    private static int best(Coordinate point, List<Coordinate> centres, double[] weights) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int c = 0; c < weights.length; c++) {
            double distance = point.distance(centres.get(c));
            double power = distance * distance - weights[c];
            if (power < least) {
                least = power;
                best = c;
            }
        }
        return best;
    }

    private static int[] sizes(int[] owner, int count) {
        int[] sizes = new int[count];
        Arrays.stream(owner).forEach(c -> sizes[c]++);
        return sizes;
    }

    private static List<List<Coordinate>> groups(List<Coordinate> points, int[] owner, int count) {
        List<List<Coordinate>> groups = IntStream.range(0, count)
                .<List<Coordinate>>mapToObj(c -> new ArrayList<>())
                .toList();
        IntStream.range(0, owner.length).forEach(i -> groups.get(owner[i]).add(points.get(i)));
        return groups;
    }
}
