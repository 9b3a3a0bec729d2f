package org.huying.intake.web;

import java.time.Instant;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.intake.standing.Standing;
import org.huying.matter.web.ActionForm;
import org.huying.matter.words.Phrase;
import org.huying.matter.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * A matter as the one who asked sees it.
 *
 * @param reply the answer, once there is one
 * @param notNow what cannot be done at this time, and why
 */
public record FollowedSheet(
        Standing standing,
        int version,
        String text,
        @Nullable Bilingual place,
        List<Told.Detail> reply,
        List<Entry> timeline,
        List<ActionForm> actions,
        List<NotNow> notNow) {

    public FollowedSheet {
        reply = List.copyOf(reply);
        timeline = List.copyOf(timeline);
        actions = List.copyOf(actions);
        notNow = List.copyOf(notNow);
    }

    /** An entry of the timeline. */
    public record Entry(Instant at, Phrase what, List<Told.Detail> details, List<File> files) {}

    /** A file that came with it. */
    public record File(String id, String name, boolean picture) {}

    public FollowedSheet with(ActionForm sent) {
        List<ActionForm> forms = actions.stream()
                .map(form -> form.action().equals(sent.action()) ? sent : form)
                .toList();
        return new FollowedSheet(standing, version, text, place, reply, timeline, forms, notNow);
    }
}
