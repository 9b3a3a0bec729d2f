package org.huying.matter.web.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.line.Phase;
import org.huying.matter.Matter;
import org.huying.matter.attachment.Attachment;
import org.huying.matter.event.Recorded;
import org.huying.matter.words.Names;

/** Finds in a ledger who brought which file when, and whether it shows how things were before or after the work. */
final class FileCards {

    private FileCards() {}

    /** @param attached the files that an event brought, by their ids */
    interface Brought {
        List<String> of(Recorded recorded);
    }

    /** In the order in which they came; a file that came twice stands where it came first. */
    static List<FileCard> of(List<Recorded> ledger, Brought brought, Map<String, Attachment> known, Names names) {
        List<FileCard> cards = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Matter matter = null;
        boolean handled = false;
        for (Recorded recorded : ledger) {
            handled = handled || matter != null && matter.position().phase().compareTo(Phase.HANDLING) >= 0;
            for (String id : brought.of(recorded)) {
                Attachment file = known.get(id);
                if (file != null && seen.add(id)) {
                    cards.add(new FileCard(
                            file,
                            recorded.seq(),
                            recorded.at(),
                            names.person(recorded.by()),
                            recorded.unit() == null ? null : names.unit(recorded.unit()),
                            handled));
                }
            }
            matter = Matter.apply(matter, recorded);
        }
        return cards;
    }
}
