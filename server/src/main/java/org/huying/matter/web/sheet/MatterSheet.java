package org.huying.matter.web.sheet;

import java.time.Instant;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.matter.web.ActionForm;
import org.huying.matter.web.NamedFile;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Phrase;
import org.huying.matter.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a page shows it.
 *
 * @param stageClock absent when it is closed
 * @param facts what is recorded of it, line by line
 * @param position who has to do with it, line by line
 * @param closure how it ended, line by line; empty while it is open
 * @param actions exactly what the reader may do now
 * @param notNow what the line knows for this stage and the reader may not do, and why
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
        @Nullable ClockPanel stageClock,
        ClockPanel totalClock,
        List<Told.Detail> facts,
        List<Told.Detail> position,
        Where where,
        List<Tie> ties,
        Awaiting awaiting,
        List<FileCard> files,
        List<Told.Detail> closure,
        Requesters requesters,
        Timeline timeline,
        List<ActionForm> actions,
        List<Withheld> notNow) {

    /**
     * Who asked, in masks.
     *
     * @param mayLook whether the reader may look at an identity, with a reason
     * @param mayErase whether the reader may erase one
     * @param hidden whether the requester asked to stay unknown to readers like this one
     */
    public record Requesters(List<Discretion.Asked> asked, boolean mayLook, boolean mayErase, boolean hidden) {}

    /**
     * What happened, as far as the reader wants to see it.
     *
     * @param all how many entries there are
     */
    public record Timeline(TimelineView view, boolean oldestFirst, List<Entry> entries, int all) {

        public Timeline {
            entries = List.copyOf(entries);
        }
    }

    /** An entry of the timeline. */
    public record Entry(
            int seq,
            Instant at,
            Bilingual who,
            @Nullable Bilingual unit,
            Phrase what,
            List<Told.Detail> details,
            List<NamedFile> files) {}

    /** An action that is not open, and why. */
    public record Withheld(Bilingual title, Bilingual why) {}

    /** The line's own actions. */
    public List<ActionForm> own() {
        return actions.stream().filter(action -> !action.universal()).toList();
    }

    public List<ActionForm> universal() {
        return actions.stream().filter(ActionForm::universal).toList();
    }

    /** The names of the actions, so that a refusal can point to what is open instead. */
    public List<String> offered() {
        return actions.stream().map(ActionForm::action).toList();
    }

    public List<FileCard> pictures(boolean after) {
        return files.stream()
                .filter(file -> file.show() == FileCard.Show.PICTURE && file.after() == after)
                .toList();
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
                where,
                ties,
                awaiting,
                files,
                closure,
                requesters,
                timeline,
                forms,
                notNow);
    }
}
