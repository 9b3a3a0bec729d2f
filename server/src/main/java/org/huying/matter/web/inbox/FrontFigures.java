package org.huying.matter.web.inbox;

import java.util.List;
import java.util.Map;
import org.huying.base.Role;
import org.huying.matter.Total;
import org.huying.matter.web.inbox.Filter.View;
import org.huying.platform.Reader;
import org.huying.platform.Waiting;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** The figures on the front page: what waits in the inbox, of it late or nearly so, and what is asked besides. */
@Component
class FrontFigures implements Waiting {

    private final Inboxes inboxes;

    FrontFigures(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @Override
    public List<Figure> of(Reader reader) {
        if (!(reader instanceof Viewer)) {
            return List.of();
        }
        Viewer by = (Viewer) reader;
        if (by.roles().isEmpty() || by.roles().stream().allMatch(Role.ADMIN::equals)) {
            return List.of();
        }
        View usual = Sieve.usual(by);
        return List.of(
                figure(by, "desk.front.waiting." + usual.word(), new Filter(usual, Map.of()), Tone.CALM),
                figure(by, "desk.front.soon", new Filter(usual, Map.of("due", "soon")), Tone.SOON),
                figure(by, "desk.front.late", new Filter(usual, Map.of("due", "late")), Tone.LATE),
                figure(by, "desk.front.asked", new Filter(View.ASKED, Map.of()), Tone.CALM));
    }

    private Figure figure(Viewer by, String textKey, Filter filter, Tone tone) {
        Total total = inboxes.total(by, filter);
        Tone shown = total.equals(Total.NONE) ? Tone.CALM : tone;
        return new Figure(textKey, total.matters(), total.more(), filter.address("/inbox"), shown);
    }
}
