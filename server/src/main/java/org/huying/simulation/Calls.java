package org.huying.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huying.base.Zones;

/** Who calls about what on a day (pure): the same day of the same seed always brings the same calls. */
final class Calls {

    private static final double DAYS = 365;
    private static final double DAYS_OF_A_WEEK = 7;
    private static final int WORKDAYS = 5;
    private static final int OFFICE_OPENS = 9;
    private static final Duration OFFICE_TIME = Duration.ofHours(8);

    private final Script script;
    private final Map<String, List<Topic>> topics;
    private final Neighbourhoods neighbourhoods;
    private final long seed;
    private final double scale;

    Calls(Script script, List<Topic> topics, Neighbourhoods neighbourhoods, long seed, double scale) {
        this.script = script;
        this.topics = topics.stream().collect(Collectors.groupingBy(Topic::line, TreeMap::new, Collectors.toList()));
        this.neighbourhoods = neighbourhoods;
        this.seed = seed;
        this.scale = scale;
    }

    /** All of a day, in their order. */
    List<Call> on(LocalDate day) {
        List<Call> calls = new ArrayList<>();
        topics.forEach((line, list) -> calls.addAll(on(day, line, list)));
        calls.sort(Comparator.comparing(Call::at));
        return calls;
    }

    private List<Call> on(LocalDate day, String line, List<Topic> choice) {
        Script.LineScript of = Objects.requireNonNull(script.lines().get(line));
        double[] weights =
                choice.stream().mapToDouble(topic -> weight(topic, day)).toArray();
        double usual = choice.stream().mapToDouble(Topic::weight).sum();
        double actual = 0;
        for (double weight : weights) {
            actual += weight;
        }
        double mean = scale * of.year() / DAYS * actual / usual * (official(of) ? workday(day) : weekday(day));
        Draw draw = Draw.of(seed, day, line);
        int many = draw.poisson(mean);
        List<Call> calls = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            calls.add(call(day, Draw.of(seed, day, line, i), choice.get(draw.index(weights)), of));
        }
        return calls;
    }

    private static boolean official(Script.LineScript of) {
        return Boolean.TRUE.equals(of.official());
    }

    /** What comes by letter comes from Monday to Friday. */
    private static double workday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= WORKDAYS ? DAYS_OF_A_WEEK / WORKDAYS : 0;
    }

    private double weekday(LocalDate day) {
        double[] weights = script.weekdays();
        double mean = Arrays.stream(weights).average().orElse(1);
        return weights[day.getDayOfWeek().getValue() - 1] / mean;
    }

    private double weight(Topic topic, LocalDate day) {
        double[] months = script.seasons().get(topic.season());
        double season = months == null ? 1 : months[day.getMonthValue() - 1];
        return topic.weight() * season * weather(topic.season(), day);
    }

    /** Bad weather is the same for all of the district. */
    private double weather(String season, LocalDate day) {
        Script.Weather weather = script.weather().get(season);
        if (weather == null || !weather.months().contains(day.getMonthValue())) {
            return 1;
        }
        return Draw.of(seed, "weather", season, day).happens(weather.chance()) ? weather.times() : 1;
    }

    private Call call(LocalDate day, Draw draw, Topic topic, Script.LineScript of) {
        Script.People people = script.people();
        boolean official = official(of);
        Instant at = day.atTime(official ? OFFICE_OPENS : draw.index(script.hours()), 0)
                .atZone(Zones.CHINA)
                .toInstant()
                .plus(draw.between(Duration.ZERO, official ? OFFICE_TIME : Duration.ofHours(1)));
        Neighbourhoods.Spot spot = neighbourhoods.spot(draw, day);
        Map<String, String> filling = Map.of(
                "{place}", spot.name(),
                "{days}", String.valueOf(2 + draw.below(9)),
                "{number}", String.valueOf(1 + draw.below(36)));
        boolean named = official ? !Boolean.TRUE.equals(of.unasked()) : !draw.happens(people.anonymous());
        int asker = named ? asker(draw) : -1;
        return new Call(
                at,
                topic,
                filled(topic.subject(), filling),
                filled(topic.text(), filling),
                filled(topic.fields(), filling),
                spot.place(),
                spot.point(),
                draw.order(of.channels()).getFirst(),
                asker,
                !official && asker >= 0 && draw.happens(people.confidential()),
                !official && draw.happens(people.urgent()));
    }

    /** A few call often, most once. */
    private int asker(Draw draw) {
        double u = draw.unit();
        int residents = (int) Math.max(100, scale * 60_000);
        return (int) (u * u * residents);
    }

    private static Map<String, Object> filled(Map<String, String> templates, Map<String, String> filling) {
        Map<String, Object> fields = new TreeMap<>();
        templates.forEach((name, template) -> fields.put(name, filled(template, filling)));
        return fields;
    }

    private static String filled(String template, Map<String, String> filling) {
        String text = template;
        for (Map.Entry<String, String> each : filling.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }
}
