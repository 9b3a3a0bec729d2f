package org.huying.matter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huying.base.NotFound;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.matter.web.Bodies;
import org.huying.platform.IdempotencyKey;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filing, reading and acting: all that a client needs to walk a matter of any line to its end. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Matters", description = "What the district owes an answer for.")
class MattersApi {

    private final Matters matters;
    private final NewMatters filing;
    private final Answers answers;
    private final MatterReading reading;
    private final Bodies bodies;
    private final Clock clock;

    MattersApi(Matters matters, NewMatters filing, Answers answers, MatterReading reading, Bodies bodies, Clock clock) {
        this.matters = matters;
        this.filing = filing;
        this.answers = answers;
        this.reading = reading;
        this.bodies = bodies;
        this.clock = clock;
    }

    @PostMapping("/lines/{line}/matters")
    @Operation(
            summary = "File a matter",
            description =
                    "Happens entirely or not at all. Sent again with the same Idempotency-Key it answers with the "
                            + "first result and the header `Idempotency-Replayed: true`.")
    @ApiResponse(
            responseCode = "201",
            description = "Filed; `Location` leads to it.",
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    ResponseEntity<Object> file(
            Viewer viewer,
            @PathVariable String line,
            @RequestBody NewMatter body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        Issue issue = issue(viewer, key, request, body);
        Outcome outcome = filing.file(viewer, line, body, issue);
        return answers.filed(viewer, outcome, request);
    }

    @GetMapping("/matters")
    @Operation(
            summary = "List matters within the caller's scope",
            description =
                    "Page by page: send `next` of one page as `after` for the following one. A parameter or a value "
                            + "that there is not is refused, with those that there are.")
    Rows list(Viewer viewer, @ParameterObject Filters filters, HttpServletRequest request) {
        Filters.requireKnown(request.getParameterMap().keySet());
        MatterPage page = matters.list(viewer, filters.query(reading.known(viewer)));
        return reading.rows(viewer, page);
    }

    @GetMapping("/matters/{id}")
    @Operation(summary = "Read a matter, with the actions that the caller may take now")
    @ApiResponse(
            responseCode = "200",
            description = "The matter; `ETag` is its version.",
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    ResponseEntity<Object> read(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        return answers.matter(viewer, find(viewer, id), request);
    }

    @GetMapping("/matters/{id}/events")
    @Operation(summary = "Read the matter's ledger, the oldest event first")
    Events events(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        Matter matter = find(viewer, id);
        return new Events(reading.events(viewer, matter, matters.ledger(viewer, matter.id()), request));
    }

    @PostMapping("/matters/{id}/actions/{action}")
    @Operation(
            summary = "Take an action",
            description = "One of the `actions` of the matter; the keys of the body are the names of its `needs`. The "
                    + "version that the caller saw goes into `If-Match` or into the body as `version`; where the matter "
                    + "has changed since, the answer is 409 with what happened.")
    @ApiResponse(
            responseCode = "200",
            description = "Done; the matter as the action left it.",
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    ResponseEntity<Object> act(
            Viewer viewer,
            @PathVariable String id,
            @Parameter(example = "assign") @PathVariable String action,
            @RequestBody(required = false) @Nullable Map<String, @Nullable Object> body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        MatterId matter = id(id);
        ActionBody read = ActionBody.of(body);
        Integer expected = ifMatch == null ? read.version() : Keys.version(ifMatch);
        Command.Act act = new Command.Act(matter, action, read.inputs(), expected);
        Outcome outcome = matters.act(viewer, act, issue(viewer, key, request, act));
        return answers.acted(viewer, outcome, matter, request);
    }

    /** A matter's ledger. */
    public record Events(List<EventView> items) {}

    private Issue issue(Viewer viewer, @Nullable String key, HttpServletRequest request, Object body) {
        Instant now = clock.instant();
        String valid = IdempotencyKey.of(key);
        return valid == null
                ? Issue.once(now)
                : new Issue(
                        now, valid, bodies.hash(viewer.district(), request.getMethod(), request.getRequestURI(), body));
    }

    private Matter find(Viewer viewer, String id) {
        return matters.find(viewer, id(id)).orElseThrow(() -> new NotFound(Answers.missing()));
    }

    private static MatterId id(String text) {
        try {
            return MatterId.parse(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound(Answers.missing());
        }
    }
}
