package org.huying.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.demo.DemoDistrict;

/** Prints how long lookups in the demo district take; no test, since a figure belongs to the machine it was taken on. */
public final class LookupSpeed {

    private static final int POINTS = 20_000;
    private static final int ROUNDS = 15;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private LookupSpeed() {}

    public static void main(String[] arguments) {
        District district = DemoDistrict.picture();
        List<Point> points = points();
        List<PlaceCode> places = district.places(DAY).stream().map(Place::code).toList();
        List<UnitCode> units = district.units(DAY).stream().map(Unit::code).toList();
        report("locate", points, point -> district.locate(point, DAY).path().size());
        report("managerOf", places, place -> district.managerOf(place, DAY).hashCode());
        report("successorOf", units, unit -> district.successorOf(unit, DAY).hashCode());
        report(
                "mayTake",
                units,
                unit -> district.mayTake(unit, "requests", "1504", DAY).hashCode());
        report("posts", units, unit -> district.posts(unit, Role.HANDLER, DAY).size());
        report("units", List.of(DAY), day -> district.units(day).size());
    }

    private static List<Point> points() {
        Random random = new Random(1);
        return random.doubles(POINTS, 114.337, 114.557)
                .mapToObj(lon -> new Point(lon, random.nextDouble(30.57, 30.672)))
                .toList();
    }

    /** The best round of several, so that the compiler is warm. */
    private static <T> void report(String name, List<T> asked, ToIntFunction<T> lookup) {
        long best = Long.MAX_VALUE;
        long check = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int times = Math.max(1, POINTS / asked.size());
            long start = System.nanoTime();
            for (int time = 0; time < times; time++) {
                for (T one : asked) {
                    check += lookup.applyAsInt(one);
                }
            }
            best = Math.min(best, (System.nanoTime() - start) / ((long) times * asked.size()));
        }
        System.out.printf("%-12s %,8d ns (%d)%n", name, best, check);
    }
}
