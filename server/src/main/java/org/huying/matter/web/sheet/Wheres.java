package org.huying.matter.web.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.PlaceCode;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Point;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterRow;
import org.huying.matter.Matters;
import org.huying.matter.Neighbour;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds where a matter is and what else is going on around it, for the map and for those without one. */
@Component
class Wheres {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Matters matters;
    private final Lines lines;
    private final Discretions discretions;
    private final java.time.Clock clock;

    Wheres(Matters matters, Lines lines, Discretions discretions, java.time.Clock clock) {
        this.matters = matters;
        this.lines = lines;
        this.discretions = discretions;
        this.clock = clock;
    }

    Where of(Viewer by, Matter matter, District district, Names names) {
        List<Neighbour> around = matters.near(by, matter);
        Map<MatterId, String> subjects =
                discretions.subjects(by, around.stream().map(Neighbour::row).toList());
        Map<LineId, Line> known =
                lines.all(by.district()).stream().collect(Collectors.toMap(Line::id, Function.identity()));
        List<Where.Near> near = around.stream()
                .map(one -> near(
                        known,
                        one,
                        matter,
                        Objects.toString(subjects.get(one.row().id()), "")))
                .toList();
        PlaceCode place = matter.content().place();
        Point point = matter.content().point();
        return new Where(
                place == null ? null : names.place(place),
                point == null ? null : String.format(Locale.ROOT, "%.5f, %.5f", point.lon(), point.lat()),
                JSON.writeValueAsString(data(matter, district, around, near)),
                near);
    }

    private static Where.Near near(Map<LineId, Line> known, Neighbour one, Matter matter, String subject) {
        MatterRow row = one.row();
        Line line = known.get(row.line());
        Phrase distance = one.metres() == null
                ? Phrase.of("sheet.near.same-place")
                : Phrase.of("sheet.near.metres", one.metres());
        boolean same = row.line().equals(matter.origin().line())
                && row.category() != null
                && row.category().equals(matter.content().category());
        return new Where.Near(
                row.id().toString(),
                row.number(),
                subject,
                line == null ? Bilingual.same(row.line().value()) : line.title(),
                line == null ? Bilingual.same(row.stage()) : Names.stage(line, row.stage()),
                distance,
                row.phase().open(),
                row.overdue(),
                same);
    }

    private Map<String, Object> data(Matter matter, District district, List<Neighbour> around, List<Where.Near> near) {
        Map<String, Object> data = new LinkedHashMap<>();
        Optional.ofNullable(matter.content().point()).ifPresent(point -> data.put("point", position(point)));
        Optional.ofNullable(matter.content().place()).flatMap(district::place).ifPresent(place -> {
            data.put("place", place.code().value());
            data.put("kind", place.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            street(district, place).ifPresent(street -> data.put("within", street));
        });
        List<Object> dots = new ArrayList<>();
        for (int at = 0; at < around.size(); at++) {
            Point point = around.get(at).point();
            if (point != null) {
                Where.Near one = near.get(at);
                dots.add(List.of(point.lon(), point.lat(), one.id(), one.number() + " " + one.subject(), one.open()));
            }
        }
        data.put("near", dots);
        return data;
    }

    /** The street around a place, whose communities are the base of the map. */
    private Optional<String> street(District district, Place place) {
        LocalDate today = clock.instant().atZone(Zones.CHINA).toLocalDate();
        return district.pathTo(place.code(), today).stream()
                .filter(above -> above.kind() == PlaceKind.STREET)
                .map(above -> above.code().value())
                .findFirst();
    }

    private static List<Double> position(Point point) {
        return List.of(point.lon(), point.lat());
    }
}
