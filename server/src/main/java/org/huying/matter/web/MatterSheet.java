package org.huying.matter.web;

import java.time.Instant;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Phrase;
import org.huying.matter.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a page shows it.
 *
 * @param facts what is recorded of it, line by line
 * @param position who has to do with it, line by line
 * @param awaited what is asked for and not decided: extensions, pauses, signatures, milestones, duties
 * @param closure how it ended, line by line; empty while it is open
 */
public record MatterSheet(
        String id,
        String number,
        int version,
        Bilingual line,
        String lineId,
        Bilingual stage,
        String phase,
        boolean urgent,
        boolean confidential,
        String subject,
        String text,
        Bilingual holder,
        ClockWords.@Nullable Reading stageClock,
        ClockWords.Reading totalClock,
        List<Told.Detail> facts,
        List<Told.Detail> position,
        List<Phrase> awaited,
        List<Tie> ties,
        List<Told.Detail> closure,
        Requesters requesters,
        List<Entry> timeline,
        List<ActionForm> actions) {

    /** Another matter that this one hangs together with. */
    public record Tie(
            String id, String number, Phrase what, @Nullable Bilingual holder) {}

    /**
     * Who asked, in masks.
     *
     * @param mayLook whether the reader may look at an identity, with a reason
     * @param mayErase whether the reader may erase one
     * @param hidden whether the requester asked to stay unknown to readers like this one
     */
    public record Requesters(List<Discretion.Asked> asked, boolean mayLook, boolean mayErase, boolean hidden) {}

    /** An entry of the timeline. */
    public record Entry(
            int seq,
            Instant at,
            Bilingual who,
            @Nullable Bilingual unit,
            Phrase what,
            List<Told.Detail> details,
            List<NamedFile> files) {}

    /** A file that came with an entry. */
    public record NamedFile(String id, String name) {}

    /** The line's own actions. */
    public List<ActionForm> own() {
        return actions.stream().filter(action -> !action.universal()).toList();
    }

    public List<ActionForm> universal() {
        return actions.stream().filter(ActionForm::universal).toList();
    }

    /** The sheet again, with one of its forms as it was sent. */
    public MatterSheet with(ActionForm sent) {
        List<ActionForm> forms = actions.stream()
                .map(form -> form.action().equals(sent.action()) ? sent : form)
                .toList();
        return new MatterSheet(
                id,
                number,
                version,
                line,
                lineId,
                stage,
                phase,
                urgent,
                confidential,
                subject,
                text,
                holder,
                stageClock,
                totalClock,
                facts,
                position,
                awaited,
                ties,
                closure,
                requesters,
                timeline,
                forms);
    }
}
