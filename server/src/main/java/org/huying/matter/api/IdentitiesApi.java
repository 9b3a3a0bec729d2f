package org.huying.matter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huying.base.Bilingual;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.web.AccessSheets;
import org.huying.matter.web.sheet.LookPages;
import org.huying.platform.IdempotencyKey;
import org.huying.security.AccessQuery;
import org.huying.security.Repeats;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The identities of those who ask: who looked at them, and how one is erased (law 8). */
@RestController
@Tag(name = "Identities", description = "Who looked at requesters' identities, and how one is erased.")
class IdentitiesApi {

    private static final int USUAL = 50;

    private final AccessSheets sheets;
    private final Matters matters;
    private final Vault vault;
    private final Repeats repeats;
    private final Clock clock;

    IdentitiesApi(AccessSheets sheets, Matters matters, Vault vault, Repeats repeats, Clock clock) {
        this.sheets = sheets;
        this.matters = matters;
        this.vault = vault;
        this.repeats = repeats;
        this.clock = clock;
    }

    /** Why an identity is erased. */
    public record Erasure(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 500) @Nullable String reason) {}

    /** A record of the access ledger. */
    @Schema(name = "AccessRecordView")
    public record AccessRecordView(
            long seq,
            Instant at,
            @Schema(allowableValues = {"look", "erase"}) String deed,
            String account,
            String person,
            Bilingual name,
            String requester,

            @Schema(description = "For whose sake; absent where it was none.") @Nullable String matter,

            @Nullable String number,
            String reason,

            @Schema(description = "Chained to the record before it.")
            String hash) {

        static AccessRecordView of(AccessSheets.Row row) {
            return new AccessRecordView(
                    row.seq(),
                    row.at(),
                    row.deed(),
                    row.account(),
                    row.person(),
                    row.name(),
                    row.requester(),
                    row.matter(),
                    row.number(),
                    row.reason(),
                    row.hash());
        }
    }

    /** A page of the access ledger. */
    public record AccessRecords(
            List<AccessRecordView> items, @Nullable Long next) {}

    @GetMapping("/api/v1/access-records")
    @Operation(
            summary = "Read the access ledger, the newest record first, as an auditor or a supervisor",
            description =
                    "Who looked at an identity or erased it, when, for which matter and why. Reading it writes nothing.")
    AccessRecords list(
            Viewer viewer,
            @Parameter(description = "The id or the number of a matter.") @RequestParam(required = false) @Nullable String matter,
            @Parameter(description = "Who looked or erased.") @RequestParam(required = false) @Nullable String person,
            @Parameter(description = "Whose identity it was.") @RequestParam(required = false) @Nullable String requester,
            @Parameter(description = "A day in China.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day,
            @Schema(minimum = "1", maximum = "200", defaultValue = "50") @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false) @Nullable Long after) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > AccessQuery.LARGEST) {
            throw new Invalid(Refusal.of("filter", "limit 应在 1 到 200 之间。", "limit lies between 1 and 200.")
                    .at("limit"));
        }
        AccessSheets.Sheet sheet =
                sheets.of(viewer, new AccessSheets.Asked(matter, person, requester, day, after, size));
        return new AccessRecords(sheet.rows().stream().map(AccessRecordView::of).toList(), sheet.next());
    }

    @PostMapping("/api/v1/matters/{id}/requesters/{requester}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Erase a requester's identity, as a supervisor",
            description =
                    "Destroys the key under which it lies; it cannot be undone. The matter, its ledger and the access "
                            + "ledger stay whole.")
    @ApiResponse(responseCode = "204", description = "Erased.")
    ResponseEntity<Void> erase(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String requester,
            @RequestBody Erasure erasure,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        Matter matter = find(viewer, id);
        RequesterId who = LookPages.asking(matter, requester);
        String reason = Objects.requireNonNullElse(erasure.reason(), "");
        Instant now = clock.instant();
        String command = request.getMethod() + " " + request.getRequestURI() + " " + reason;
        Repeats.Done done = repeats.once(viewer, IdempotencyKey.of(key), command, now, () -> {
            vault.erase(who, viewer, matter.id().toString(), reason, now);
            return who.value();
        });
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.noContent();
        if (done.repeated()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.build();
    }

    private Matter find(Viewer viewer, String id) {
        try {
            return matters.find(viewer, MatterId.parse(id)).orElseThrow(() -> new NotFound(Answers.missing()));
        } catch (IllegalArgumentException noId) {
            throw new NotFound(Answers.missing());
        }
    }
}
