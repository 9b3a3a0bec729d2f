package org.huying.signal.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.base.Zones;
import org.huying.platform.OfficeFiles;
import org.huying.registry.Kind;
import org.huying.registry.Kinds;
import org.huying.registry.Series;
import org.huying.registry.Thing;
import org.huying.registry.ThingId;
import org.huying.registry.Things;
import org.huying.security.Viewer;
import org.huying.signal.Reading;
import org.huying.signal.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a device measured: the course of some days, and the values. */
@Controller
public class ReadingPages {

    private static final int MOST = 2_000;
    private static final int MOST_IN_A_FILE = 100_000;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Zones.CHINA);

    private final Readings readings;
    private final Things things;
    private final Kinds kinds;

    ReadingPages(Readings readings, Things things, Kinds kinds) {
        this.readings = readings;
        this.things = things;
        this.kinds = kinds;
    }

    /** A reading in the table. */
    public record Row(Instant at, String minute, BigDecimal value, int edition) {}

    /** A series that can be shown. */
    public record Choice(String value, Bilingual title) {}

    /** The page. */
    public record Sheet(
            Thing thing,
            Series series,
            List<Choice> choices,
            LocalDate from,
            LocalDate to,
            List<Row> rows,
            boolean more,
            @Nullable Refusal refusal) {}

    @GetMapping("/things/{id}/readings")
    String show(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        Thing thing = things.require(viewer, id(id));
        Kind kind = kind(viewer, thing);
        Series one = series(kind, series);
        Days days;
        Refusal refusal = null;
        try {
            days = Days.of(day(from, "from"), day(to, "to"), things.today());
        } catch (Invalid misfit) {
            refusal = misfit.refusal();
            days = Days.of(null, null, things.today());
        }
        List<Reading> found = readings.list(viewer, thing.id(), one.name(), days.begins(), days.ends(), 0, MOST + 1);
        model.addAttribute(
                "sheet",
                new Sheet(
                        thing,
                        one,
                        kind.series().values().stream()
                                .map(each -> new Choice(each.name(), each.title()))
                                .toList(),
                        days.from(),
                        days.to(),
                        found.stream()
                                .limit(MOST)
                                .map(reading -> new Row(
                                        reading.at(), MINUTE.format(reading.at()), reading.value(), reading.edition()))
                                .toList(),
                        found.size() > MOST,
                        refusal));
        return "signal/readings";
    }

    @GetMapping("/things/{id}/readings.csv")
    ResponseEntity<byte[]> csv(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Thing thing = things.require(viewer, id(id));
        Series one = series(kind(viewer, thing), series);
        Days days = Days.of(day(from, "from"), day(to, "to"), things.today());
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("device", "series", "at", "value"));
        readings.list(viewer, thing.id(), one.name(), days.begins(), days.ends(), 0, MOST_IN_A_FILE)
                .forEach(reading -> rows.add(List.of(
                        reading.device().value(),
                        reading.series(),
                        reading.at().toString(),
                        reading.value().toPlainString())));
        return OfficeFiles.csv(thing.id() + "-" + one.name(), rows);
    }

    private Kind kind(Viewer viewer, Thing thing) {
        return kinds.find(viewer.district(), thing.kind(), things.today())
                .filter(kind -> !kind.series().isEmpty())
                .orElseThrow(() -> new NotFound("series", "此对象没有监测项", "there is nothing that this thing measures"));
    }

    /** The one that is asked for; the first where none is. */
    private static Series series(Kind kind, String name) {
        Series one = name.isBlank()
                ? kind.series().values().iterator().next()
                : kind.series().get(name);
        if (one == null) {
            throw new NotFound("series", "没有监测项“" + name + "”", "there is no series '" + name + "'");
        }
        return one;
    }

    private static @Nullable LocalDate day(String text, String field) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException misfit) {
            throw new Invalid(Refusal.of(
                            "date",
                            "日期“%s”无法识别，请按 2026-11-01 的格式填写。".formatted(text),
                            "'%s' is no day; write it as 2026-11-01.".formatted(text))
                    .at(field));
        }
    }

    static ThingId id(String id) {
        if (!ThingId.wellFormed(id)) {
            throw new NotFound("thing", "没有登记对象“" + id + "”", "there is no thing '" + id + "'");
        }
        return new ThingId(id);
    }
}
