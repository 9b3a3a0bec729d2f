package org.huying.matter.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.huying.line.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The fold of a ledger into facts, one event after the other. It does what {@code Fold} does, as far as it counts, and
 * reads no more of an event than it must.
 */
final class Reading {

    /** The types of event that change something here; of the others only the number counts. */
    static final Set<String> TYPES = Set.of(
            "filed",
            "moved",
            "extended",
            "paused",
            "resumed",
            "merged",
            "answered-through",
            "handed-over",
            "referred",
            "recategorised",
            "made-urgent",
            "corrected",
            "reopened",
            "withdrawn",
            "voided",
            "evaluated",
            "sampled",
            "calendar-moved",
            "edition-moved");

    private static final String HANDLER = "handler";

    private final Instant filedAt;
    private final String line;
    private final String channel;
    private int seq;
    private LocalDate since;
    private String stage;
    private Phase phase;
    private String holder;
    private @Nullable Instant stageDue;
    private @Nullable String lead;
    private @Nullable String category;
    private @Nullable String place;
    private @Nullable Double lon;
    private @Nullable Double lat;
    private Instant due;
    private boolean paused;
    private @Nullable Instant closedAt;
    private @Nullable String closing;
    private @Nullable Boolean late;
    private @Nullable Boolean resolved;
    private @Nullable Boolean satisfied;
    private int returned;
    private int reworked;
    private int passed;
    private int overran;
    private @Nullable Boolean sample;
    private @Nullable String numbers;

    private Reading(Facts facts) {
        filedAt = facts.filedAt();
        line = facts.line();
        channel = facts.channel();
        seq = facts.seq();
        since = facts.since();
        stage = facts.stage();
        phase = facts.phase();
        holder = facts.holder();
        stageDue = facts.stageDue();
        lead = facts.lead();
        category = facts.category();
        place = facts.place();
        lon = facts.lon();
        lat = facts.lat();
        due = facts.due();
        paused = facts.paused();
        closedAt = facts.closedAt();
        closing = facts.closing();
        late = facts.late();
        resolved = facts.resolved();
        satisfied = facts.satisfied();
        returned = facts.returned();
        reworked = facts.reworked();
        passed = facts.passed();
        overran = facts.overran();
        sample = facts.sample();
        numbers = facts.numbers();
    }

    private Facts facts() {
        return new Facts(
                seq, since, filedAt, line, channel, stage, phase, holder, stageDue, lead, category, place, lon, lat,
                due, paused, closedAt, closing, late, resolved, satisfied, returned, reworked, passed, overran, sample,
                numbers);
    }

    /**
     * The facts after the next event.
     *
     * @param role in which role somebody did it, as the ledger says it
     * @param glimpse of the event's body; none where the type does not need it
     */
    static Facts after(@Nullable Facts before, Step step, @Nullable Glimpse glimpse) {
        if (before == null) {
            return filed(step, Objects.requireNonNull(glimpse));
        }
        if (step.seq() != before.seq() + 1) {
            throw new IllegalStateException("event " + step.seq() + " does not follow event " + before.seq());
        }
        Reading reading = new Reading(before);
        reading.seq = step.seq();
        if (glimpse == null) {
            return reading.facts(); // only the number counts
        }
        reading.read(step, glimpse);
        Facts after = reading.facts();
        if (after.countsAs(before)) {
            return after;
        }
        LocalDate day = Facts.day(step.at());
        reading.since = day.isAfter(before.since()) ? day : before.since();
        return reading.facts();
    }

    /** What is said of an event outside its body. */
    record Step(int seq, Instant at, String role, String type) {

        boolean matters() {
            return TYPES.contains(type);
        }
    }

    private static Facts filed(Step step, Glimpse filed) {
        if (step.seq() != 1 || !step.type().equals("filed")) {
            throw new IllegalStateException("a ledger begins with a filing, not with event " + step.seq());
        }
        return new Facts(
                1,
                Facts.day(step.at()),
                Objects.requireNonNull(filed.filedAt),
                Objects.requireNonNull(filed.line),
                Objects.requireNonNull(filed.channel),
                Objects.requireNonNull(filed.stage),
                Objects.requireNonNull(filed.phase),
                Objects.requireNonNull(filed.holder),
                filed.stageDue,
                filed.positionLead,
                filed.category,
                filed.place,
                filed.lon,
                filed.lat,
                Objects.requireNonNull(filed.due),
                false,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                null,
                filed.numbers);
    }

    private void read(Step step, Glimpse said) {
        switch (step.type()) {
            case "moved" -> moved(step, said);
            case "extended", "made-urgent", "calendar-moved" -> due(said);
            case "paused" -> paused = true;
            case "resumed" -> {
                paused = false;
                due(said);
            }
            case "merged", "withdrawn", "voided" -> {
                close(said);
                position(said);
            }
            case "answered-through" -> unjudged();
            case "handed-over" -> {
                holder = Objects.requireNonNull(said.to);
                lead = said.lead;
            }
            case "referred" -> holder = Objects.requireNonNull(said.liaison);
            case "recategorised" -> {
                category = said.to;
                due(said);
            }
            case "corrected" -> content(said);
            case "reopened" -> {
                position(said);
                afresh(said);
            }
            case "sampled" -> sample = said.passed;
            case "evaluated" -> {
                resolved = said.resolved;
                satisfied = said.satisfied;
            }
            case "edition-moved" -> {
                position(said);
                due(said);
            }
            default -> throw new IllegalStateException("a '" + step.type() + "' is not read after the first event");
        }
    }

    private void moved(Step step, Glimpse said) {
        Phase next = Objects.requireNonNull(said.phase);
        String nextStage = Objects.requireNonNull(said.stage);
        leave(step.at(), next, said.closing != null || !nextStage.equals(stage));
        if (HANDLER.equals(step.role()) && sendsBack(next, nextStage)) {
            returned++;
        }
        if (phase == Phase.CHECKING && next == Phase.HANDLING) {
            reworked++;
        }
        content(said);
        if (said.closing != null) {
            close(said);
        } else if (said.due != null) {
            afresh(said);
        }
        position(said);
        stageDue = said.stageDue;
    }

    /** A stage that is left after it was due overran; a phase that is left for a later one has been passed. */
    private void leave(Instant at, Phase next, boolean leaves) {
        if (!leaves || phase == Phase.CLOSED) {
            return;
        }
        if (next.compareTo(phase) > 0) {
            passed |= Facts.bit(phase);
        }
        if (stageDue != null && at.isAfter(stageDue)) {
            overran |= Facts.bit(phase);
        }
    }

    /** As {@code Tally} says it of positions. */
    private boolean sendsBack(Phase next, String nextStage) {
        return switch (phase) {
            case ASSIGNING -> next == Phase.INTAKE || (next == Phase.ASSIGNING && !nextStage.equals(stage));
            case HANDLING -> next == Phase.INTAKE || next == Phase.ASSIGNING;
            case INTAKE, CHECKING, ANSWERING, CLOSED -> false;
        };
    }

    private void position(Glimpse said) {
        stage = Objects.requireNonNull(said.stage);
        phase = Objects.requireNonNull(said.phase);
        holder = Objects.requireNonNull(said.holder);
        lead = said.positionLead;
    }

    private void content(Glimpse said) {
        if (said.content) {
            category = said.category;
            place = said.place;
            lon = said.lon;
            lat = said.lat;
            numbers = said.numbers;
        }
    }

    private void due(Glimpse said) {
        due = Objects.requireNonNull(said.due);
        stageDue = said.stageDue == null ? stageDue : said.stageDue;
    }

    private void close(Glimpse said) {
        closing = Objects.requireNonNull(said.closing);
        closedAt = Objects.requireNonNull(said.closedAt);
        late = said.late;
        paused = false;
        stageDue = null;
    }

    private void afresh(Glimpse said) {
        due(said);
        paused = false;
        closing = null;
        closedAt = null;
        late = null;
        sample = null;
        unjudged();
    }

    private void unjudged() {
        resolved = null;
        satisfied = null;
    }
}
