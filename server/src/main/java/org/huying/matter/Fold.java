package org.huying.matter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.PersonId;
import org.huying.line.Phase;
import org.huying.line.Rung.Deed;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/** One step of the fold: what each type of event does to the state. */
final class Fold {

    private Fold() {}

    static Matter apply(@Nullable Matter before, Recorded recorded) {
        if (before == null) {
            return first(recorded);
        }
        if (recorded.seq() != before.version() + 1 || !recorded.matter().equals(before.id())) {
            throw new IllegalStateException("event %d of matter %s does not follow event %d of matter %s"
                    .formatted(recorded.seq(), recorded.matter(), before.version(), before.id()));
        }
        Draft draft = new Draft(before);
        change(draft, recorded.event(), recorded);
        return draft.done(recorded);
    }

    private static Matter first(Recorded recorded) {
        if (recorded.seq() != 1 || !(recorded.event() instanceof Event.Filed filed)) {
            throw new IllegalStateException(
                    "the ledger of matter " + recorded.matter() + " does not begin with its filing");
        }
        Clocks clocks = new Clocks(filed.stageClock(), filed.totalClock(), Map.of(), null);
        return new Matter(
                filed.origin(),
                recorded.editions().line(),
                1,
                recorded.at(),
                filed.content(),
                filed.position(),
                clocks,
                filed.agenda(),
                Tally.NONE,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                0,
                0);
    }

    private static void change(Draft draft, Event event, Recorded recorded) {
        switch (event) {
            case Event.Filed again ->
                throw new IllegalStateException("matter " + recorded.matter() + " is filed twice");
            case Event.Moved moved -> moved(draft, moved, recorded);
            case Event.TakenUp taken -> {
                draft.position = draft.position.heldBy(draft.position.holder(), taken.person());
                draft.tally = draft.tally.plus("take-up");
                handledBy(draft, taken.person());
            }
            case Event.Commented commented -> draft.tally = draft.tally.plus("comment");
            case Event.Attached attached -> draft.tally = draft.tally.plus("attach");
            case Event.Asked asked -> draft.pleas = Draft.and(draft.pleas, asked.plea());
            case Event.PleaRefused refused -> draft.decided(refused.kind());
            case Event.Extended extended -> {
                draft.decided(Plea.Kind.EXTENSION);
                draft.tally = draft.tally.plus("extend");
                clocks(draft, extended.stageClock(), extended.totalClock(), extended.agenda());
            }
            case Event.Paused paused -> {
                draft.decided(Plea.Kind.PAUSE);
                draft.tally = draft.tally.plus("pause");
                draft.clocks = draft.clocks.paused(
                        new Clocks.Pause(paused.reason(), recorded.by(), recorded.at(), paused.until()));
            }
            case Event.Resumed resumed -> {
                draft.clocks = draft.clocks.paused(null);
                clocks(draft, resumed.stageClock(), resumed.totalClock(), resumed.agenda());
            }
            case Event.Urged urged -> {
                draft.urged++;
                draft.tally = draft.tally.plus("urge");
            }
            case Event.Supervised supervised -> {
                draft.supervised++;
                draft.tally = draft.tally.plus("supervise");
            }
            case Event.Instructed instructed -> draft.tally = draft.tally.plus("instruct");
            case Event.SignaturesAsked asked -> draft.signing = asked.signing();
            case Event.Signed signed -> {
                draft.signing = signing(draft).signed(signed.slot(), recorded.by());
                draft.tally = draft.tally.plus("sign");
            }
            case Event.SignatureRefused refused -> {
                draft.signing = null;
                draft.tally = draft.tally.plus("sign");
            }
            case Event.SignatureLate late -> draft.signing = signing(draft).late(late.slot());
            case Event.ChildOpened opened -> {
                Child child = opened.child();
                draft.children = Draft.and(draft.children, child);
                draft.deferred = draft.deferred.stream()
                        .filter(later -> !later.became(child))
                        .toList();
            }
            case Event.ChildClosed closed -> {
                draft.eachChild(child -> child.id().equals(closed.child()) ? child.nowClosed(true) : child);
                for (PersonId doer : Objects.requireNonNullElse(closed.doers(), List.<PersonId>of())) {
                    draft.tally = draft.tally.doneBy(doer);
                }
            }
            case Event.ChildReopened reopened ->
                draft.eachChild(child -> child.id().equals(reopened.child()) ? child.nowClosed(false) : child);
            case Event.Linked linked -> {
                draft.links = Draft.and(draft.links, linked.link());
                if (linked.link().kind() == Link.Kind.SPLIT) {
                    draft.tally = draft.tally.plus("split");
                }
            }
            case Event.Absorbed absorbed -> {
                draft.links = Draft.and(draft.links, absorbed.duplicate());
                draft.content = draft.content.withRequesters(absorbed.requesters());
            }
            case Event.Merged merged -> {
                draft.links = Draft.and(draft.links, merged.into());
                closed(draft, "merge", merged.position(), merged.closure());
            }
            case Event.AnsweredThrough through -> {
                draft.closure = Objects.requireNonNull(draft.closure)
                        .answered(through.reply() == null ? "" : through.reply(), through.outcome(), through.asked());
                draft.judgement = null; // it was of the answer before
            }
            case Event.HandedOver over -> {
                draft.position = draft.position.heldBy(over.to(), null).ledBy(over.lead());
                if (over.recalled() != null) {
                    draft.position = draft.position.referredTo(null);
                }
                draft.tally = draft.tally.plus("hand-over");
            }
            case Event.Referred referred -> {
                draft.position = draft.position.heldBy(referred.liaison(), null).referredTo(referred.outsider());
                draft.tally = draft.tally.plus("refer");
            }
            case Event.Recategorised again -> {
                draft.content = draft.content.withCategory(again.to());
                draft.tally = draft.tally.plus("recategorise");
                clocks(draft, again.stageClock(), again.totalClock(), again.agenda());
            }
            case Event.MadeUrgent urgent -> {
                draft.content = draft.content.withUrgent();
                draft.tally = draft.tally.plus("make-urgent");
                clocks(draft, urgent.stageClock(), urgent.totalClock(), urgent.agenda());
            }
            case Event.Corrected corrected -> {
                draft.content = corrected.content();
                draft.tally = draft.tally.plus("correct");
            }
            case Event.Reopened reopened -> reopened(draft, reopened);
            case Event.Withdrawn withdrawn -> closed(draft, "withdraw", withdrawn.position(), withdrawn.closure());
            case Event.Voided voided -> closed(draft, "void", voided.position(), voided.closure());
            case Event.Evaluated evaluated -> {
                draft.judgement = new Judgement(
                        evaluated.resolved(), evaluated.satisfied(), evaluated.text(), recorded.by(), recorded.at());
                draft.tally = draft.tally.plus("evaluate");
            }
            case Event.Sampled sampled -> {
                draft.closure = Objects.requireNonNull(draft.closure).sampledWith(sampled.passed());
                draft.tally = draft.tally.plus("sample");
            }
            case Event.Escalated escalated -> escalated(draft, escalated);
            case Event.DutyMissed missed -> draft.agenda = draft.agenda.withDuty(missed.duty(), missed.next());
            case Event.MilestoneReached reached -> {
                draft.agenda = draft.agenda.milestone(reached.milestone(), Agenda.Node.State.REACHED);
                draft.tally = draft.tally.plus("reach");
                handledBy(draft, recorded.by());
            }
            case Event.MilestoneMissed missed ->
                draft.agenda = draft.agenda.milestone(missed.milestone(), Agenda.Node.State.MISSED);
            case Event.CalendarMoved moved -> clocks(draft, moved.stageClock(), moved.totalClock(), moved.agenda());
            case Event.EditionMoved moved -> {
                draft.lineEdition = moved.to();
                draft.position = moved.position();
                clocks(draft, moved.stageClock(), moved.totalClock(), moved.agenda());
            }
        }
    }

    /** Who takes up or brings on a matter while it is being handled has handled it, whoever submits it then (law 5). */
    private static void handledBy(Draft draft, PersonId person) {
        if (draft.position.phase() == Phase.HANDLING) {
            draft.tally = draft.tally.doneBy(person);
        }
    }

    private static void moved(Draft draft, Event.Moved moved, Recorded recorded) {
        draft.tally = draft.tally.plus(moved.action()).stepping(draft.position, moved.position(), recorded.role());
        if (moved.doer() != null) {
            draft.tally = draft.tally.doneBy(moved.doer());
        }
        if (moved.content() != null) {
            draft.content = moved.content();
        }
        draft.signing = null;
        moved.deferred().forEach(later -> draft.deferred = Draft.and(draft.deferred, later));
        if (moved.closure() != null) {
            draft.close(moved.closure());
        } else if (moved.totalClock() != null) {
            draft.clocks = new Clocks(moved.stageClock(), moved.totalClock(), Map.of(), null);
            draft.closure = null;
            draft.judgement = null;
        } else if (moved.position().stage().equals(draft.position.stage())) {
            draft.clocks = draft.clocks.with(moved.stageClock(), draft.clocks.total());
        } else {
            draft.clocks = draft.clocks.entering(
                    draft.position.stage(), moved.stageClock(), draft.clocks.total(), recorded.at());
        }
        draft.agenda = moved.agenda();
        draft.position = moved.position();
    }

    private static void reopened(Draft draft, Event.Reopened reopened) {
        draft.tally = draft.tally.plus("reopen");
        draft.position = reopened.position();
        draft.clocks = new Clocks(reopened.stageClock(), reopened.totalClock(), Map.of(), null);
        draft.agenda = reopened.agenda();
        draft.closure = null;
        draft.judgement = null;
    }

    private static void escalated(Draft draft, Event.Escalated escalated) {
        Clocks clocks = draft.clocks;
        boolean ofStage = escalated.clock().equals("stage");
        Clock stage = clocks.stage() == null || !ofStage
                ? clocks.stage()
                : clocks.stage().without(escalated.rung());
        Clock total = ofStage ? clocks.total() : clocks.total().without(escalated.rung());
        draft.clocks = clocks.with(stage, total);
        if (escalated.deed() == Deed.SUPERVISE) {
            draft.supervised++;
        }
    }

    private static void closed(Draft draft, String action, Position position, Closure closure) {
        draft.tally = draft.tally.plus(action);
        draft.close(closure);
        draft.position = position;
    }

    private static void clocks(Draft draft, @Nullable Clock stage, Clock total, Agenda agenda) {
        draft.clocks = draft.clocks.with(stage, total);
        draft.agenda = agenda;
    }

    private static Signing signing(Draft draft) {
        return Objects.requireNonNull(draft.signing, "no action is waiting for signatures");
    }
}
