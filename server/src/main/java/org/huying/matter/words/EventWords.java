package org.huying.matter.words;

import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.line.Line;
import org.huying.line.Universal;
import org.huying.matter.Child;
import org.huying.matter.Link;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Plea;
import org.huying.matter.Signing;
import org.huying.matter.event.Event;
import org.jspecify.annotations.Nullable;

/** Tells each event of a ledger as a clerk would say it. */
public final class EventWords {

    private final Names names;
    private final Line line;
    private final Matter matter;

    /**
     * @param line in the edition under which the event was decided
     * @param matter whose event it is, as it stands now: it knows the numbers of others
     */
    public EventWords(Names names, Line line, Matter matter) {
        this.names = names;
        this.line = line;
        this.matter = matter;
    }

    public Told tell(Event event) {
        return switch (event) {
            case Event.Filed filed -> filed(filed);
            case Event.Moved moved -> moved(moved);
            case Event.TakenUp taken -> with().as("taken-up", names.person(taken.person()));
            case Event.Commented commented ->
                with().written("text", commented.text()).as("commented");
            case Event.Attached attached ->
                with().written("text", attached.text())
                        .attached(attached.attachments())
                        .as("attached", attached.attachments().size());
            case Event.Urged urged -> with().written("text", urged.text()).as("urged");
            case Event.Supervised supervised ->
                with().written("text", supervised.text()).as("supervised");
            case Event.Instructed instructed ->
                with().written("text", instructed.text()).as("instructed");
            case Event.Corrected corrected -> corrected(corrected);
            case Event.Evaluated evaluated -> evaluated(evaluated);
            case Event.Sampled sampled ->
                with().written("text", sampled.text()).as(sampled.passed() ? "sampled.passed" : "sampled.failed");
            case Event.HandedOver over ->
                with().written("reason", over.reason())
                        .as("handed-over", names.unit(over.from()), names.unit(over.to()));
            case Event.Referred referred ->
                with().written("reason", referred.reason())
                        .as("referred", referred.outsider(), names.unit(referred.liaison()));
            case Event.Recategorised again -> recategorised(again);
            case Event.MadeUrgent urgent ->
                with().written("reason", urgent.reason())
                        .due(urgent.stageClock(), urgent.totalClock())
                        .as("made-urgent");
            case Event.Asked asked -> asked(asked.plea());
            case Event.PleaRefused refused ->
                with().written("reason", refused.reason()).as("plea-refused." + Details.word(refused.kind()));
            case Event.Extended extended ->
                with().named("asker", names.person(extended.asker()))
                        .written("reason", extended.reason())
                        .due(extended.stageClock(), extended.totalClock())
                        .as("extended", extended.by().title());
            case Event.Paused paused ->
                with().named("asker", names.person(paused.asker()))
                        .named("reason", pauseReason(paused.reason()))
                        .as("paused", paused.until());
            case Event.Resumed resumed ->
                with().written("reason", resumed.reason())
                        .due(resumed.stageClock(), resumed.totalClock())
                        .as("resumed");
            case Event.SignaturesAsked asked -> signatures(asked.signing());
            case Event.Signed signed ->
                with().written("opinion", signed.opinion()).as("signed", signed.slot() + 1);
            case Event.SignatureRefused refused ->
                with().written("opinion", refused.reason()).as("signature-refused", refused.slot() + 1);
            case Event.SignatureLate late -> with().as("signature-late", late.slot() + 1);
            case Event.ChildOpened opened ->
                with().named("number", opened.child().number())
                        .named("holder", names.unit(opened.child().lead()))
                        .as("child-opened");
            case Event.ChildClosed closed ->
                with().named("way", Details.way(closed.way())).as("child-closed", number(closed.child()));
            case Event.ChildReopened reopened -> with().as("child-reopened", number(reopened.child()));
            case Event.Linked linked ->
                with().as(
                                "linked." + Details.word(linked.link().kind()),
                                linked.link().number());
            case Event.Absorbed absorbed ->
                with().as("absorbed", absorbed.duplicate().number());
            case Event.Merged merged -> with().as("merged", merged.into().number());
            case Event.AnsweredThrough through ->
                with().named("outcome", outcome(through.outcome()))
                        .written("reply", through.reply())
                        .as("answered-through", number(through.other()));
            case Event.Reopened reopened ->
                with().written("reason", reopened.reason())
                        .due(reopened.stageClock(), reopened.totalClock())
                        .as("reopened", Names.stage(line, reopened.position().stage()));
            case Event.Withdrawn withdrawn ->
                with().written("reason", withdrawn.reason()).as("withdrawn");
            case Event.Voided voided ->
                with().written("reason", voided.reason()).as("voided");
            case Event.Escalated escalated ->
                with().named("due", escalated.due())
                        .as("escalated." + escalated.deed().word(), Phrase.of("matter.clock." + escalated.clock()));
            case Event.DutyMissed missed ->
                with().named("next", missed.next()).as("duty-missed", duty(missed.duty()), missed.due());
            case Event.MilestoneReached reached ->
                with().written("evidence", reached.evidence()).as("milestone-reached", milestone(reached.milestone()));
            case Event.MilestoneMissed missed ->
                with().as("milestone-missed", milestone(missed.milestone()), missed.due());
            case Event.CalendarMoved moved ->
                with().due(moved.stageClock(), moved.totalClock()).as("calendar-moved", String.valueOf(moved.year()));
            case Event.EditionMoved moved ->
                with().due(moved.stageClock(), moved.totalClock()).as("edition-moved", moved.from(), moved.to());
        };
    }

    private static Details with() {
        return new Details();
    }

    private Told filed(Event.Filed filed) {
        return with().named("number", filed.origin().number())
                .named("holder", names.unit(filed.position().holder()))
                .inputs(filed.inputs(), null, line, names)
                .due(filed.stageClock(), filed.totalClock())
                .as(
                        filed.origin().opener() == null ? "filed" : "opened",
                        channel(filed.origin().channel()));
    }

    private Told moved(Event.Moved moved) {
        Details details = with().inputs(moved.inputs(), moved.action(), line, names);
        Bilingual action = Names.action(line, moved.action());
        if (moved.closure() != null) {
            return details.closed(moved.closure()).as("closed", action);
        }
        return details.named("holder", names.unit(moved.position().holder()))
                .due(moved.stageClock(), moved.totalClock())
                .as("moved", action, Names.stage(line, moved.position().stage()));
    }

    private Told corrected(Event.Corrected corrected) {
        var content = corrected.content();
        return with().written("reason", corrected.reason())
                .written("subject", content.subject())
                .written("text", content.text())
                .named("place", content.place() == null ? null : names.place(content.place()))
                .as("corrected");
    }

    private Told evaluated(Event.Evaluated evaluated) {
        return with().onBehalf(evaluated.caller())
                .written("text", evaluated.text())
                .as(
                        "evaluated",
                        Phrase.of(evaluated.resolved() ? "matter.judged.resolved" : "matter.judged.unresolved"),
                        Phrase.of(evaluated.satisfied() ? "matter.judged.satisfied" : "matter.judged.unsatisfied"));
    }

    private Told recategorised(Event.Recategorised again) {
        return with().written("reason", again.reason())
                .named("from", again.from() == null ? null : Names.category(line, again.from()))
                .due(again.stageClock(), again.totalClock())
                .as("recategorised", Names.category(line, again.to()));
    }

    private Told asked(Plea plea) {
        boolean pause = plea.kind() == Plea.Kind.PAUSE;
        Details details =
                pause ? with().named("reason", pauseReason(plea.reason())) : with().written("reason", plea.reason());
        return details.as("asked." + Details.word(plea.kind()), plea.amount().title());
    }

    private Told signatures(Signing signing) {
        Details details = with();
        for (Signing.Slot slot : signing.slots()) {
            Phrase role = Phrase.of("matter.role." + slot.role().word());
            Phrase who =
                    slot.unit() == null ? role : Phrase.of("matter.words.role-of-unit", names.unit(slot.unit()), role);
            details.named("signer", Phrase.of("matter.words.until", who, slot.due()));
        }
        return details.as("signatures-asked", title(signing.action()));
    }

    private Bilingual title(String action) {
        return Universal.find(action).isPresent() ? Bilingual.same(action) : Names.action(line, action);
    }

    private Bilingual pauseReason(String reason) {
        return line.rules().pauseReasons().stream()
                .filter(choice -> reason.equals(choice.value()) || reason.startsWith(choice.value() + "："))
                .map(choice ->
                        saying(choice.title(), reason.substring(choice.value().length())))
                .findFirst()
                .orElseGet(() -> Bilingual.same(reason.isBlank() ? "-" : reason));
    }

    /** A cause with the words that were said besides. */
    private static Bilingual saying(Bilingual cause, String words) {
        return new Bilingual(cause.zh() + words, cause.en() + words.replaceFirst("：", ": "));
    }

    /** What another matter is called, where this one names it. */
    private String number(MatterId other) {
        return Stream.concat(
                        matter.children().stream()
                                .filter(child -> child.id().equals(other))
                                .map(Child::number),
                        matter.links().stream()
                                .filter(link -> link.id().equals(other))
                                .map(Link::number))
                .findFirst()
                .orElseGet(other::toString);
    }

    private Bilingual duty(String name) {
        return line.duties().stream()
                .filter(duty -> duty.name().equals(name))
                .map(duty -> duty.title())
                .findFirst()
                .orElseGet(() -> Bilingual.same(name));
    }

    private Bilingual milestone(String name) {
        return line.milestones().stream()
                .filter(milestone -> milestone.name().equals(name))
                .map(milestone -> milestone.title())
                .findFirst()
                .orElseGet(() -> Bilingual.same(name));
    }

    private @Nullable Phrase outcome(@Nullable String outcome) {
        return outcome == null ? null : Outcomes.title(line, outcome);
    }

    /** How a matter was heard; a channel that we have no word for is called by itself. */
    static Phrase channel(String channel) {
        return Channels.title(channel);
    }
}
