package org.huying.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.PlaceCode;
import org.huying.base.Zones;
import org.huying.counting.By;
import org.huying.district.Boundary;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Point;
import org.huying.matter.counted.Coarseness;
import org.huying.matter.counted.CountQuery;
import org.huying.matter.counted.Counted;
import org.huying.matter.counted.Counts;
import org.huying.matter.counted.MatterCounts;
import org.huying.matter.counted.Spot;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to figures on the map: by the places of a level, and where single matters lie. */
@Service
public class Maps {

    /** What the whole district counts is called; its rows are below it. */
    private static final Bilingual TOTAL = new Bilingual("合计", "Total");

    private final MatterCounts counts;
    private final Statistics statistics;
    private final Trees trees;
    private final Districts districts;
    private final Clock clock;

    Maps(MatterCounts counts, Statistics statistics, Trees trees, Districts districts, Clock clock) {
        this.counts = counts;
        this.statistics = statistics;
        this.trees = trees;
        this.districts = districts;
        this.clock = clock;
    }

    /** The level at which a map of a place begins; of the whole district where there is none. */
    public Level level(Viewer viewer, @Nullable String place) {
        return place(viewer, place).map(root -> Level.below(root.kind())).orElse(Level.STREET);
    }

    /** The places of a level that lie in a place, as they are today; all of the level where there is none. */
    public List<Place> places(Viewer viewer, Level level, @Nullable String within) {
        District district = districts.current(viewer.district());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        Optional<PlaceCode> root = place(viewer, within).map(Place::code);
        return district.places(today).stream()
                .filter(place -> place.kind() == level.kind())
                .filter(place -> root.isEmpty() || district.within(place.code(), root.get(), today))
                .toList();
    }

    /** The outline of what the map shows: the place, or the whole district. */
    public Optional<Boundary> outline(Viewer viewer, @Nullable String place) {
        District district = districts.current(viewer.district());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        return place(viewer, place)
                .or(() -> district.places(today).stream()
                        .filter(one -> one.kind() == PlaceKind.DISTRICT)
                        .findFirst())
                .flatMap(found -> Optional.ofNullable(found.boundary()));
    }

    /** Changes whenever the places do. */
    public int edition(Viewer viewer) {
        return districts.current(viewer.district()).edition();
    }

    private Optional<Place> place(Viewer viewer, @Nullable String value) {
        return value == null || value.equals(Tree.NONE)
                ? Optional.empty()
                : districts.current(viewer.district()).place(new PlaceCode(value.replaceFirst("^only:", "")));
    }

    /** One measure by the places of a level, and apart for each step of the time. */
    public MapFigures figures(Viewer viewer, Question question, Level level, Measure measure, @Nullable Grain step) {
        Period period = question.period().until(statistics.asOf(question));
        List<Period> steps = step == null ? List.of() : period.split(step);
        Tree tree = trees.of(viewer.district(), Dimension.PLACE);
        Set<String> drawn = places(viewer, level, question.filter(Dimension.PLACE)).stream()
                .map(place -> place.code().value())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Map<LocalDate, Counts>> byArea = new HashMap<>();
        counts.countByDay(
                        viewer,
                        statistics.query(viewer.district(), question, period),
                        By.PLACE,
                        wanted(measure),
                        coarseness(tree, drawn, steps, step))
                .forEach((key, days) -> {
                    Map<LocalDate, Counts> area =
                            byArea.computeIfAbsent(tree.within(key, drawn), value -> new HashMap<>());
                    days.forEach((day, number) -> area.merge(day, number, Counts::plus));
                });
        Set<String> values = new TreeSet<>(drawn);
        values.addAll(byArea.keySet());
        List<MapFigures.Area> areas = values.stream()
                .map(value -> area(
                        value,
                        tree.title(value),
                        drawn.contains(value),
                        byArea.getOrDefault(value, Map.of()),
                        steps,
                        measure))
                .toList();
        Map<LocalDate, Counts> all = new HashMap<>();
        byArea.values().forEach(days -> days.forEach((day, number) -> all.merge(day, number, Counts::plus)));
        return new MapFigures(
                question.during(period), level, measure, steps, areas, area("", TOTAL, false, all, steps, measure));
    }

    /** Areas instead of the places in them, and steps instead of their days. */
    private static Coarseness coarseness(Tree tree, Set<String> drawn, List<Period> steps, @Nullable Grain step) {
        Map<String, String> areas = new HashMap<>();
        tree.all().forEach(node -> {
            String area = tree.within(node.value(), drawn);
            if (drawn.contains(area)) {
                areas.put(node.value(), area);
            }
        });
        boolean months = step == null || (step != Grain.DAY && step != Grain.WEEK);
        return new Coarseness(areas, steps.stream().map(Period::from).toList(), months);
    }

    private static Set<Counted> wanted(Measure measure) {
        return EnumSet.of(measure.counted(), measure.behind());
    }

    private static MapFigures.Area area(
            String value,
            Bilingual title,
            boolean drawn,
            Map<LocalDate, Counts> days,
            List<Period> steps,
            Measure measure) {
        List<Counts> inSteps = new ArrayList<>();
        steps.forEach(step -> inSteps.add(Counts.NONE));
        Counts whole = Counts.NONE;
        for (Map.Entry<LocalDate, Counts> day : days.entrySet()) {
            whole = whole.plus(day.getValue());
            for (int at = 0; at < steps.size(); at++) {
                if (steps.get(at).contains(day.getKey())) {
                    inSteps.set(at, inSteps.get(at).plus(day.getValue()));
                    break;
                }
            }
        }
        return new MapFigures.Area(
                value,
                title,
                drawn,
                Figure.of(measure, whole),
                inSteps.stream().map(counted -> Figure.of(measure, counted)).toList());
    }

    /** Where the matters behind a measure lie whose point is known, together where they are close. */
    public List<Spot> spots(Viewer viewer, Question question, Measure measure, double degrees) {
        return counts.spots(
                viewer, statistics.query(viewer.district(), question, question.period()), measure.behind(), degrees);
    }

    /**
     * Matters of which the place is known and the point is not, in the middle of their place.
     *
     * @param value the place, as a filter takes it
     */
    public record Middle(String value, Bilingual title, Point point, long matters) {}

    public List<Middle> middles(Viewer viewer, Question question, Measure measure, Level level) {
        Tree tree = trees.of(viewer.district(), Dimension.PLACE);
        Set<String> drawn = places(viewer, level, question.filter(Dimension.PLACE)).stream()
                .map(place -> place.code().value())
                .collect(Collectors.toSet());
        CountQuery query =
                statistics.query(viewer.district(), question, question.period()).at(new CountQuery.Site.Unknown());
        Map<String, Long> numbers = new HashMap<>();
        counts.count(viewer, query, By.PLACE)
                .forEach((key, number) ->
                        numbers.merge(tree.within(key, drawn), number.of(measure.behind()), Long::sum));
        List<Middle> middles = new ArrayList<>();
        new TreeSet<>(numbers.keySet())
                .forEach(value -> place(viewer, value)
                        .flatMap(place -> Optional.ofNullable(place.boundary()))
                        .filter(boundary -> numbers.getOrDefault(value, 0L) > 0)
                        .ifPresent(boundary -> middles.add(new Middle(
                                value, tree.title(value), boundary.centre(), numbers.getOrDefault(value, 0L)))));
        return middles;
    }
}
