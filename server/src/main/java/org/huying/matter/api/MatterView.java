package org.huying.matter.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A matter as a program sees it, with what the caller may do to it now. */
@Schema(description = "A matter, with the actions that the caller may take now. Instants are ISO 8601 in UTC.")
public record MatterView(
        @Schema(example = "202611000000042") String id,
        @Schema(example = "QS20261122-00001") String number,
        @Schema(example = "requests") String line,
        @Schema(example = "handling") String stage,

        @Schema(description = "The stage's title in the caller's language.")
        String stageTitle,

        @Schema(allowableValues = {"intake", "assigning", "handling", "checking", "answering", "closed"})
        String phase,

        @Schema(description = "The code of the one accountable unit; of a closed matter, the last.")
        String holder,

        @Schema(description = "Who has taken it up in the holder's name.") @Nullable String person,

        @Schema(description = "The unit named to lead the handling.") @Nullable String lead,

        @Schema(description = "The responsible leader.") @Nullable String leader,

        @Schema(description = "A body outside the district that it was referred to.") @Nullable String outsider,

        @Schema(description = "When the clock of the stage is used up; absent when closed.") @Nullable Instant stageDue,

        @Schema(description = "When the clock of the whole matter is used up.")
        Instant totalDue,

        @Schema(description = "Whether one of the two clocks has run out.")
        boolean overdue,

        @Schema(
                description = "Whether one of the two ends in a year whose holidays are not published yet:"
                        + " it is counted by weekends only and can only become later.")
        boolean provisional,

        @Nullable Pause paused,

        @Schema(description = "The number of the last event; sent as ETag, expected back in If-Match.")
        int version,

        String subject,

        @Schema(description = "Personal data in it are masked for who has no need of them.")
        String text,

        @Nullable String category,
        @Nullable String place,
        @Nullable Spot point,
        boolean urgent,
        boolean confidential,
        String channel,
        String filedBy,
        Instant filedAt,
        Map<String, Object> fields,

        @Schema(description = "Who asked, masked; empty for those who must not know of them.")
        List<Requester> requesters,

        @Nullable Opener opener,
        List<ChildView> children,
        List<LinkView> links,
        List<PleaView> pleas,
        @Nullable SigningView signing,
        List<Milestone> milestones,

        @Schema(description = "Recurring duties and when each is next due.")
        Map<String, Instant> duties,

        int urged,
        int supervised,
        @Nullable ClosureView closure,
        @Nullable JudgementView judgement,

        @Schema(
                description =
                        "Exactly what the caller may do now: the line's actions in their order, then the universal ones.")
        List<ActionView> actions) {

    /** An approved standstill of both clocks. */
    public record Pause(String reason, String approvedBy, Instant from, Instant until) {}

    /** A position in WGS-84. */
    public record Spot(double lon, double lat) {}

    /** A requester, masked. */
    public record Requester(
            String id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber,
            boolean erased) {}

    /** The matter that opened this one. */
    public record Opener(
            String id,

            @Schema(allowableValues = {"child", "follow-on", "split"})
            String tie,

            String rule) {}

    /** A matter that this one was divided into or waits for. */
    public record ChildView(
            String id,
            String number,
            String line,
            String rule,

            @Schema(allowableValues = {"all", "any", "none"})
            String waits,

            String lead,
            boolean closed) {}

    /** Another matter that this one is tied to. */
    public record LinkView(
            String id,
            String number,

            @Schema(allowableValues = {"follow-on", "split", "absorbed", "merged-into"})
            String kind) {}

    /** An extension or a pause that was asked for. */
    public record PleaView(
            @Schema(allowableValues = {"extension", "pause"})
            String kind,

            @Schema(example = "3 working-days") String amount,
            String reason,
            String by,
            Instant at) {}

    /** An action that waits for signatures. */
    public record SigningView(String action, String by, Instant asked, boolean inOrder, List<Slot> slots) {

        /** One signature. */
        public record Slot(
                String role,
                @Nullable String unit,
                Instant due,
                @Nullable String signedBy,
                boolean late) {}
    }

    /** A node of the plan. */
    public record Milestone(
            String name,
            Instant due,

            @Schema(allowableValues = {"ahead", "missed", "reached"})
            String state) {}

    /** How it was closed. */
    public record ClosureView(
            @Schema(allowableValues = {"checked", "unchecked", "withdrawn", "merged", "void"})
            String way,

            Instant at,
            String by,
            boolean late,
            @Nullable String reply,
            @Nullable String outcome,
            boolean asked,
            boolean sampled,
            @Nullable Boolean samplePassed) {}

    /** What the one who asked says of the answer. */
    public record JudgementView(
            boolean resolved, boolean satisfied, @Nullable String text, Instant at) {}
}
