package org.huying.registry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.district.Point;
import org.huying.platform.IdempotencyKey;
import org.huying.registry.Kind;
import org.huying.registry.Kinds;
import org.huying.registry.Thing;
import org.huying.registry.ThingPage;
import org.huying.registry.Things;
import org.huying.security.Repeats;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register for programs. */
@RestController
@Tag(
        name = "Things",
        description = "The register: lamps, car parks, buildings, devices; what was recorded of each and since when.")
class ThingsApi {

    private static final int PAGE = 100;

    private final Things things;
    private final Kinds kinds;
    private final Repeats repeats;

    ThingsApi(Things things, Kinds kinds, Repeats repeats) {
        this.things = things;
        this.kinds = kinds;
        this.repeats = repeats;
    }

    /** A kind of things. */
    public record KindView(
            @Schema(example = "car-park") String id,
            int edition,
            String title,
            @Nullable String about,
            List<FieldView> fields,
            List<SeriesView> series) {}

    /** A field of a kind. */
    public record FieldView(
            String name,
            String title,

            @Schema(allowableValues = {"text", "number", "choice", "day"})
            String type,

            boolean required,
            @Nullable String unit,

            @Schema(description = "The words of a choice.") List<String> choices) {}

    /** A series that devices of a kind measure. */
    public record SeriesView(
            String name,
            String title,
            String unit,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) {}

    /** A thing, as its latest entry says it. */
    public record ThingView(
            @Schema(example = "CP-0001") String id,

            @Schema(description = "Which of its entries; `seen` of a change.")
            int edition,

            @Schema(example = "car-park") String kind,
            String name,
            String unit,
            @Nullable String place,

            @Schema(description = "WGS-84.") @Nullable Double lon,

            @Nullable Double lat,

            @Schema(allowableValues = {"standing", "retired"})
            String state,

            @Schema(description = "The first day on which this is so.", example = "2026-11-30")
            String from,

            @Schema(description = "The first day of all that is known of it.", example = "2026-01-15")
            String registered,

            Map<String, String> fields,
            Instant recordedAt,
            String recordedBy) {

        static ThingView of(Thing thing) {
            Point point = thing.point();
            return new ThingView(
                    thing.id().value(),
                    thing.edition(),
                    thing.kind().value(),
                    thing.name(),
                    thing.unit().value(),
                    thing.place() == null ? null : thing.place().value(),
                    point == null ? null : (Double) point.lon(),
                    point == null ? null : (Double) point.lat(),
                    thing.state().word(),
                    thing.holdsFrom().toString(),
                    thing.registeredOn().toString(),
                    thing.fields(),
                    thing.recordedAt(),
                    thing.recordedBy().value());
        }
    }

    /** Things. */
    public record ThingsView(
            long all, List<ThingView> items, @Nullable Integer next) {}

    /** A thing and what was recorded of it. */
    public record ThingHistory(ThingView thing, List<ThingView> history) {}

    /** What is to be recorded. */
    public record NewEntry(
            @Schema(example = "CP-0001") @Nullable String id,

            @Schema(example = "car-park") @Nullable String kind,

            @Nullable String name,
            @Nullable String unit,
            @Nullable String place,
            @Nullable Double lon,
            @Nullable Double lat,

            @Schema(allowableValues = {"standing", "retired"}) @Nullable String state,

            @Schema(description = "The first day on which it is so; today where it is absent.", example = "2026-11-30")
            @Nullable String from,

            @Nullable Map<String, String> fields,

            @Schema(description = "The edition that the caller has seen; 0 or absent for a thing that is new.")
            @Nullable Integer seen) {

        Typed typed() {
            return new Typed(
                    plain(id),
                    plain(kind),
                    plain(name),
                    plain(unit),
                    plain(place),
                    lon == null ? "" : lon.toString(),
                    lat == null ? "" : lat.toString(),
                    plain(state),
                    plain(from),
                    fields == null ? Map.of() : fields);
        }

        private static String plain(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/api/v1/thing-kinds")
    @Operation(summary = "List the kinds of things as they are today, with their fields and series")
    List<KindView> kinds(Viewer viewer, Locale locale) {
        return kinds.all(viewer.district(), things.today()).stream()
                .map(kind -> view(kind, locale))
                .toList();
    }

    private static KindView view(Kind kind, Locale locale) {
        return new KindView(
                kind.id().value(),
                kind.edition(),
                kind.title().in(locale),
                kind.about() == null ? null : kind.about().in(locale),
                kind.fields().values().stream()
                        .map(field -> new FieldView(
                                field.name(),
                                field.title().in(locale),
                                field.type().word(),
                                field.required(),
                                field.unit() == null ? null : field.unit().in(locale),
                                field.choices().stream()
                                        .map(choice -> choice.word())
                                        .toList()))
                        .toList(),
                kind.series().values().stream()
                        .map(series -> new SeriesView(
                                series.name(),
                                series.title().in(locale),
                                series.unit().in(locale),
                                series.from(),
                                series.to()))
                        .toList());
    }

    @GetMapping("/api/v1/things")
    @Operation(
            summary = "List the things of the register as they are today, within the caller's scope",
            description =
                    "In the order of their codes, a hundred at a time: send `next` of one page as `page` for the following one.")
    ThingsView list(
            Viewer viewer,
            @Parameter(description = "A piece of the name, or what the code begins with.")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "The id of a kind.") @RequestParam(defaultValue = "") String kind,
            @Parameter(description = "The code of the unit that answers for it.") @RequestParam(defaultValue = "")
                    String unit,
            @Parameter(description = "The code of a place: it and all below it.") @RequestParam(defaultValue = "")
                    String within,
            @Schema(allowableValues = {"standing", "retired"}) @RequestParam(defaultValue = "") String state,
            @Schema(minimum = "1", maximum = "100000", defaultValue = "1") @RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > 100_000) {
            throw new Invalid(Refusal.of("page", "page 应在 1 到 100000 之间", "`page` lies between 1 and 100000")
                    .at("page"));
        }
        ThingPage found = things.list(
                viewer,
                ThingPages.query(new ThingSheet.Asked(q, kind, unit, within, state, page)),
                (page - 1) * PAGE,
                PAGE);
        return new ThingsView(
                found.all(),
                found.things().stream().map(ThingView::of).toList(),
                found.things().size() < PAGE ? null : (Integer) (page + 1));
    }

    @GetMapping("/api/v1/things/{id}")
    @Operation(summary = "A thing as it is today, and all that was recorded of it, the latest first")
    ThingHistory one(Viewer viewer, @PathVariable String id) {
        Thing thing = things.require(viewer, ThingPages.id(id));
        return new ThingHistory(
                ThingView.of(thing),
                things.history(viewer, thing.id()).stream().map(ThingView::of).toList());
    }

    @PostMapping("/api/v1/things")
    @Operation(
            summary = "Record a thing: a new one, a change, its retirement, its return",
            description = "What is recorded stays; a change is a further entry, which holds from a day on.")
    ResponseEntity<ThingView> record(
            Viewer viewer,
            @RequestBody NewEntry wish,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        int seen = Objects.requireNonNullElse(wish.seen(), 0);
        Typed typed = wish.typed();
        Repeats.Done done = repeats.once(
                viewer,
                IdempotencyKey.of(key),
                request.getMethod() + " " + request.getRequestURI() + " " + seen + " " + typed,
                things.now(),
                () -> {
                    Thing thing = things.record(viewer, typed.entry(things.today()), seen);
                    return thing.id() + "/" + thing.edition();
                });
        String[] made = done.made().split("/", 2);
        Thing thing = things.history(viewer, ThingPages.id(made[0])).stream()
                .filter(one -> one.edition() == Integer.parseInt(made[1]))
                .findFirst()
                .orElseThrow();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(thing.edition() == 1 ? HttpStatus.CREATED : HttpStatus.OK);
        if (done.repeated()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(ThingView.of(thing));
    }
}
