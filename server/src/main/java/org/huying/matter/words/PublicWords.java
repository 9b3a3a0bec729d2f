package org.huying.matter.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Role;
import org.huying.line.Line;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;

/**
 * What the one who asked is told of a ledger: where the matter is, who answers for it, until when, what came of it, and
 * whatever they said themselves. How the district talks about it among its own stays there.
 */
public final class PublicWords {

    /** Inputs of an action that are meant for the one who asked. */
    private static final Set<String> MEANT = Set.of("reply", "outcome", "promised");

    private final EventWords words;
    private final Names names;
    private final Line line;

    public PublicWords(Names names, Line line, Matter matter) {
        this.words = new EventWords(names, line, matter);
        this.names = names;
        this.line = line;
    }

    public Optional<Told> tell(Recorded recorded) {
        boolean own = recorded.role() == Role.REQUESTER;
        Event event = recorded.event();
        return switch (event) {
            case Event.Filed filed ->
                Optional.of(bare("filed", Channels.title(filed.origin().channel())));
            case Event.Moved moved -> Optional.of(moved(moved, own));
            case Event.HandedOver over ->
                Optional.of(bare("handed-over", names.unit(over.from()), names.unit(over.to())));
            case Event.Referred referred ->
                Optional.of(bare("referred", referred.outsider(), names.unit(referred.liaison())));
            case Event.Recategorised again -> Optional.of(bare("recategorised", Names.category(line, again.to())));
            case Event.MadeUrgent urgent -> Optional.of(bare("made-urgent"));
            case Event.Extended extended ->
                Optional.of(new Details()
                        .named("total-due", extended.totalClock().due())
                        .as("extended", extended.by().title()));
            case Event.Paused paused -> Optional.of(words.tell(event));
            case Event.Resumed resumed -> Optional.of(bare("resumed"));
            case Event.Absorbed absorbed -> Optional.of(bare("absorbed.public"));
            case Event.Merged merged -> Optional.of(bare("merged.public"));
            case Event.AnsweredThrough through -> Optional.of(answered(through));
            case Event.Reopened reopened ->
                Optional.of(
                        bare("reopened", Names.stage(line, reopened.position().stage())));
            case Event.Withdrawn withdrawn -> Optional.of(words.tell(event));
            case Event.Voided voided -> Optional.of(words.tell(event));
            case Event.Evaluated evaluated -> Optional.of(words.tell(event));
            case Event.Linked linked -> Optional.of(words.tell(event));
            case Event.MilestoneReached reached -> Optional.of(words.tell(event));
            case Event.Commented commented -> own ? Optional.of(words.tell(event)) : Optional.empty();
            case Event.Attached attached -> own ? Optional.of(words.tell(event)) : Optional.empty();
            case Event.Urged urged -> own ? Optional.of(words.tell(event)) : Optional.empty();
            case Event.Corrected corrected -> own ? Optional.of(words.tell(event)) : Optional.empty();
            case Event.TakenUp hidden -> Optional.empty();
            case Event.Supervised hidden -> Optional.empty();
            case Event.Instructed hidden -> Optional.empty();
            case Event.Sampled hidden -> Optional.empty();
            case Event.Asked hidden -> Optional.empty();
            case Event.PleaRefused hidden -> Optional.empty();
            case Event.SignaturesAsked hidden -> Optional.empty();
            case Event.Signed hidden -> Optional.empty();
            case Event.SignatureRefused hidden -> Optional.empty();
            case Event.SignatureLate hidden -> Optional.empty();
            case Event.ChildOpened hidden -> Optional.empty();
            case Event.ChildClosed hidden -> Optional.empty();
            case Event.ChildReopened hidden -> Optional.empty();
            case Event.Escalated hidden -> Optional.empty();
            case Event.DutyMissed hidden -> Optional.empty();
            case Event.MilestoneMissed hidden -> Optional.empty();
            case Event.CalendarMoved hidden -> Optional.empty();
            case Event.EditionMoved hidden -> Optional.empty();
        };
    }

    private Told moved(Event.Moved moved, boolean own) {
        Told whole = words.tell(moved);
        Map<String, Object> inputs = new HashMap<>(moved.inputs());
        inputs.keySet().removeIf(input -> !own && !MEANT.contains(input));
        Details details = new Details().inputs(inputs, moved.action(), line, names);
        if (moved.closure() == null) {
            details.named("holder", names.unit(moved.position().holder()));
        }
        return new Told(whole.what(), details.lines(), own ? whole.attachments() : List.of());
    }

    private Told answered(Event.AnsweredThrough through) {
        return new Details()
                .named("outcome", through.outcome() == null ? null : Outcomes.title(line, through.outcome()))
                .written("reply", through.reply())
                .as("answered-through.public");
    }

    private static Told bare(String event, Object... arguments) {
        return new Details().as(event, arguments);
    }
}
