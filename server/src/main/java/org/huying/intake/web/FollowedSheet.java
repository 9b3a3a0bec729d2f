package org.huying.intake.web;

import java.time.Instant;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.matter.web.ActionForm;
import org.huying.matter.web.NamedFile;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Phrase;
import org.huying.matter.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * A matter as the one who asked sees it.
 *
 * @param standing where it is, in plain words
 * @param clock until when the whole matter must be done
 * @param reply the answer, once there is one
 */
public record FollowedSheet(
        String id,
        String number,
        int version,
        String subject,
        String text,
        @Nullable Bilingual place,
        Instant filedAt,
        Phrase standing,
        Bilingual stage,
        boolean open,
        ClockWords.Reading clock,
        Bilingual holder,
        List<Told.Detail> reply,
        List<Entry> timeline,
        List<ActionForm> actions) {

    /** An entry of the timeline. */
    public record Entry(Instant at, Phrase what, List<Told.Detail> details, List<NamedFile> files) {}

    public FollowedSheet with(ActionForm sent) {
        List<ActionForm> forms = actions.stream()
                .map(form -> form.action().equals(sent.action()) ? sent : form)
                .toList();
        return new FollowedSheet(
                id, number, version, subject, text, place, filedAt, standing, stage, open, clock, holder, reply,
                timeline, forms);
    }
}
