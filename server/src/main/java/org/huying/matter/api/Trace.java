package org.huying.matter.api;

import org.huying.matter.Position;
import org.huying.matter.event.Event;
import org.jspecify.annotations.Nullable;

/** Which action an event came of and to which stage it led, for programs that follow a matter's way. */
record Trace(@Nullable String action, @Nullable String stage) {

    private static final Trace NONE = new Trace(null, null);

    static Trace of(Event event) {
        return switch (event) {
            case Event.Filed filed -> to(filed.position());
            case Event.Moved moved -> new Trace(moved.action(), moved.position().stage());
            case Event.Merged merged -> to(merged.position());
            case Event.Reopened reopened -> to(reopened.position());
            case Event.Withdrawn withdrawn -> to(withdrawn.position());
            case Event.Voided voided -> to(voided.position());
            case Event.EditionMoved moved -> to(moved.position());
            case Event.SignaturesAsked asked -> new Trace(asked.signing().action(), null);
            case Event.TakenUp stays -> NONE;
            case Event.Commented stays -> NONE;
            case Event.Attached stays -> NONE;
            case Event.Asked stays -> NONE;
            case Event.PleaRefused stays -> NONE;
            case Event.Extended stays -> NONE;
            case Event.Paused stays -> NONE;
            case Event.Resumed stays -> NONE;
            case Event.Urged stays -> NONE;
            case Event.Supervised stays -> NONE;
            case Event.Instructed stays -> NONE;
            case Event.Signed stays -> NONE;
            case Event.SignatureRefused stays -> NONE;
            case Event.SignatureLate stays -> NONE;
            case Event.ChildOpened stays -> NONE;
            case Event.ChildClosed stays -> NONE;
            case Event.ChildReopened stays -> NONE;
            case Event.Linked stays -> NONE;
            case Event.Absorbed stays -> NONE;
            case Event.AnsweredThrough stays -> NONE;
            case Event.HandedOver stays -> NONE;
            case Event.Referred stays -> NONE;
            case Event.Recategorised stays -> NONE;
            case Event.MadeUrgent stays -> NONE;
            case Event.Corrected stays -> NONE;
            case Event.Evaluated stays -> NONE;
            case Event.Sampled stays -> NONE;
            case Event.Escalated stays -> NONE;
            case Event.DutyMissed stays -> NONE;
            case Event.MilestoneReached stays -> NONE;
            case Event.MilestoneMissed stays -> NONE;
            case Event.CalendarMoved stays -> NONE;
        };
    }

    private static Trace to(Position position) {
        return new Trace(null, position.stage());
    }
}
