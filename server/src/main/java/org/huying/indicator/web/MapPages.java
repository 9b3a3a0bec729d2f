package org.huying.indicator.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.indicator.Dimension;
import org.huying.indicator.Figure;
import org.huying.indicator.Grain;
import org.huying.indicator.Level;
import org.huying.indicator.MapFigures;
import org.huying.indicator.Maps;
import org.huying.indicator.Measure;
import org.huying.indicator.Question;
import org.huying.indicator.Statistics;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The map, with the same figures in a table for whoever cannot see it or has no script. */
@Controller
class MapPages {

    private static final int DAYS_OF_A_SHORT_TIME = 45;

    private final Askings askings;
    private final StatisticsSheets sheets;
    private final Statistics statistics;
    private final Maps maps;

    MapPages(Askings askings, StatisticsSheets sheets, Statistics statistics, Maps maps) {
        this.askings = askings;
        this.sheets = sheets;
        this.statistics = statistics;
        this.maps = maps;
    }

    @GetMapping("/map")
    String map(Viewer viewer, Asking asking, MapAsked shown, Model model) {
        Asked asked = askings.read(viewer, asking);
        Question question = asked.question().by(Dimension.PLACE);
        Level level = shown.levelOr(maps.level(viewer, question.filter(Dimension.PLACE)));
        Measure measure = shown.measureOr(Measure.FILED);
        MapFigures figures = maps.figures(viewer, question, level, measure, null);
        boolean brief = figures.question().period().days() <= DAYS_OF_A_SHORT_TIME;
        Grain step = shown.stepOr(brief ? Grain.DAY : Grain.WEEK);
        Map<String, String> settings = settings(level, measure, step);
        model.addAttribute(
                "view",
                new MapView(
                        question,
                        asked.preset(),
                        figures.question().period(),
                        level,
                        measure,
                        step,
                        asked.problems(),
                        sheets.filters(viewer, question),
                        crumbs(viewer, question, asked.preset(), measure, step),
                        Addresses.table(
                                "/map",
                                question.with(Dimension.PLACE, null),
                                asked.preset(),
                                settings(Level.STREET, measure, step)),
                        figures.areas().stream()
                                .filter(area -> area.drawn() || something(area.whole()))
                                .map(area -> row(area, figures, asked.preset(), step))
                                .toList(),
                        row(figures.total(), figures, asked.preset(), step),
                        figures.areas().stream()
                                .filter(area -> !area.drawn())
                                .mapToLong(area -> area.whole().number())
                                .sum(),
                        places(viewer, question, level),
                        Addresses.table("/map/figures.json", question, asked.preset(), settings),
                        Addresses.table("/map/spots.json", question, asked.preset(), settings),
                        Addresses.table(Addresses.TABLE, question, asked.preset(), Map.of())));
        return "indicator/map";
    }

    private String places(Viewer viewer, Question question, Level level) {
        String within = question.filter(Dimension.PLACE);
        return "/map/places.json?edition=" + maps.edition(viewer) + "&level=" + level.word()
                + (within == null ? "" : "&place=" + within);
    }

    private static Map<String, String> settings(Level level, Measure measure, Grain step) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("level", level.word());
        settings.put("measure", measure.word());
        settings.put("step", step.word());
        return settings;
    }

    private List<StatisticsView.Link> crumbs(
            Viewer viewer, Question question, String preset, Measure measure, Grain step) {
        String place = question.filter(Dimension.PLACE);
        if (place == null) {
            return List.of();
        }
        List<StatisticsView.Link> crumbs = new ArrayList<>();
        for (Statistics.Choice above : statistics.above(viewer, Dimension.PLACE, place)) {
            Level level = maps.level(viewer, above.value());
            crumbs.add(new StatisticsView.Link(
                    above.title(),
                    Addresses.table(
                            "/map",
                            question.with(Dimension.PLACE, above.value()),
                            preset,
                            settings(level, measure, step)),
                    above.value(),
                    false));
        }
        crumbs.add(new StatisticsView.Link(statistics.title(viewer, Dimension.PLACE, place), null, place, true));
        return crumbs;
    }

    private static MapView.Row row(MapFigures.Area area, MapFigures figures, String preset, Grain step) {
        Figure figure = area.whole();
        Question behind =
                area.value().isEmpty() ? figures.question() : figures.question().with(Dimension.PLACE, area.value());
        return new MapView.Row(
                area.value(),
                area.title(),
                drill(area, figures, preset, step),
                Numbers.write(figure),
                figure.of() == null || figure.of() == 0 ? null : figure.number() + "/" + figure.of(),
                something(figure) ? Addresses.matters(behind, figures.measure()) : null);
    }

    private static @Nullable String drill(MapFigures.Area area, MapFigures figures, String preset, Grain step) {
        return area.drawn() && figures.level() != Level.GRID
                ? Addresses.table(
                        "/map",
                        figures.question().with(Dimension.PLACE, area.value()),
                        preset,
                        settings(figures.level().finer(), figures.measure(), step))
                : null;
    }

    private static boolean something(Figure figure) {
        return figure.of() == null ? figure.number() > 0 : figure.of() > 0;
    }
}
