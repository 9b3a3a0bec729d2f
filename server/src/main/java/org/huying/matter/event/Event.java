package org.huying.matter.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.huying.calendar.Limit;
import org.huying.line.Rung.Deed;
import org.huying.matter.Agenda;
import org.huying.matter.Child;
import org.huying.matter.Clock;
import org.huying.matter.Closure;
import org.huying.matter.Content;
import org.huying.matter.Deferred;
import org.huying.matter.Link;
import org.huying.matter.MatterId;
import org.huying.matter.Origin;
import org.huying.matter.Plea;
import org.huying.matter.Position;
import org.huying.matter.Signing;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a matter. An event carries what was decided, so that applying it needs neither a definition nor a
 * calendar (law 3). A type is never renamed or removed; a new component of an old type is nullable.
 */
public sealed interface Event {

    /** Heard: the first event of every matter. */
    record Filed(
            Origin origin,
            Content content,
            Map<String, Object> inputs,
            Position position,
            Clock stageClock,
            Clock totalClock,
            Agenda agenda)
            implements Event {}

    /**
     * An action of the line took effect.
     *
     * @param doer who counts as having handled the matter by it (law 5), if somebody does
     * @param stageClock the clock of the stage entered, or of the same stage where the action stays; absent at a closing
     * @param totalClock a total clock that starts afresh, where the action reopens a closed matter
     * @param content the content where the action changed it
     * @param deferred children that it will open when their elder siblings are closed
     * @param closure how it closed, where it closed
     */
    record Moved(
            String action,
            Map<String, Object> inputs,
            Position position,
            @Nullable Clock stageClock,
            @Nullable Clock totalClock,
            @Nullable Content content,
            Agenda agenda,
            @Nullable PersonId doer,
            List<Deferred> deferred,
            @Nullable Closure closure)
            implements Event {}

    /** Somebody of the holder's took it up in person. */
    record TakenUp(PersonId person) implements Event {}

    record Commented(String text) implements Event {}

    record Attached(List<String> attachments, @Nullable String text) implements Event {}

    /** An extension or a pause was asked for. */
    record Asked(Plea plea) implements Event {}

    /** An extension or a pause was refused. */
    record PleaRefused(Plea.Kind kind, String reason) implements Event {}

    /** An extension was approved: a named event that moves deadlines (law 4). */
    record Extended(
            Limit by,
            String reason,
            PersonId asker,
            @Nullable Clock stageClock,
            Clock totalClock,
            Agenda agenda) implements Event {}

    /** A pause was approved by somebody named, with an end (law 2). */
    record Paused(String reason, PersonId asker, Instant until) implements Event {}

    /** Both clocks run again, pushed by the time that they stood still. */
    record Resumed(String reason, Clock stageClock, Clock totalClock, Agenda agenda) implements Event {}

    record Urged(String text) implements Event {}

    record Supervised(String text) implements Event {}

    record Instructed(String text) implements Event {}

    /** An action was done that needs signatures first. */
    record SignaturesAsked(Signing signing) implements Event {}

    record Signed(int slot, @Nullable String opinion) implements Event {}

    /** A signature was refused; the action does not take effect. */
    record SignatureRefused(int slot, String reason) implements Event {}

    /** The clock of a signature ran out. */
    record SignatureLate(int slot) implements Event {}

    record ChildOpened(Child child) implements Event {}

    /**
     * A child was closed.
     *
     * @param doers who handled it: they have handled a part of this matter and do not check it (law 5); absent in what was
     *     written before that was recorded
     */
    record ChildClosed(
            MatterId child, Closure.Way way, @Nullable List<PersonId> doers) implements Event {

        public ChildClosed {
            doers = doers == null || doers.isEmpty() ? null : List.copyOf(doers);
        }
    }

    record ChildReopened(MatterId child) implements Event {}

    /** Another matter was opened from this one and is not waited for. */
    record Linked(Link link) implements Event {}

    /** This matter took in a duplicate: its requesters are answered with this one's. */
    record Absorbed(Link duplicate, List<String> requesters) implements Event {}

    /** This matter was a duplicate and was closed into another. */
    record Merged(Link into, Position position, Closure closure) implements Event {}

    /** The matter that absorbed this one was closed; its answer is this one's too. */
    record AnsweredThrough(
            MatterId other,
            @Nullable String reply,
            @Nullable String outcome,
            boolean asked) implements Event {}

    /** Another unit is accountable from now on; no deadline moves. */
    record HandedOver(UnitCode from, UnitCode to, @Nullable UnitCode lead, String reason) implements Event {}

    /** Somebody outside the district must act; a liaison unit is accountable meanwhile. */
    record Referred(String outsider, UnitCode liaison, String reason) implements Event {}

    /** Another category; the clocks are computed anew from their original start (law 4). */
    record Recategorised(
            @Nullable String from,
            String to,
            @Nullable String reason,
            @Nullable Clock stageClock,
            Clock totalClock,
            Agenda agenda)
            implements Event {}

    /** Urgent from now on; the clocks are computed anew from their original start (law 4). */
    record MadeUrgent(@Nullable String reason, @Nullable Clock stageClock, Clock totalClock, Agenda agenda)
            implements Event {}

    /** What was recorded wrongly is put right; no deadline moves. */
    record Corrected(Content content, String reason) implements Event {}

    /** Open again, with clocks that start afresh (law 4). */
    record Reopened(String reason, Position position, Clock stageClock, Clock totalClock, Agenda agenda)
            implements Event {}

    record Withdrawn(String reason, Position position, Closure closure) implements Event {}

    record Voided(String reason, Position position, Closure closure) implements Event {}

    /** The requester's judgement. */
    record Evaluated(
            boolean resolved, boolean satisfied, @Nullable String text) implements Event {}

    /** Another person looked at what had been closed unchecked (law 5). */
    record Sampled(boolean passed, String text) implements Event {}

    /** A rung of the escalation ladder was reached. */
    record Escalated(String clock, String rung, Deed deed, Instant due) implements Event {}

    /** A recurring duty was not fulfilled in time. */
    record DutyMissed(String duty, Instant due, Instant next) implements Event {}

    record MilestoneReached(String milestone, String evidence) implements Event {}

    record MilestoneMissed(String milestone, Instant due) implements Event {}

    /** A calendar was published; no deadline became earlier (law 4). */
    record CalendarMoved(int year, @Nullable Clock stageClock, Clock totalClock, Agenda agenda) implements Event {}

    /** Moved to a newer edition of its line (law 4). */
    record EditionMoved(
            int from, int to, Position position, @Nullable Clock stageClock, Clock totalClock, Agenda agenda)
            implements Event {}
}
