package org.huying.matter.ledger;

import java.util.ArrayList;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.matter.Matter;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/** A matter in the hands of one transaction: as it was found, as it stands now, and what is to be appended to its chain. */
final class Held {

    private final @Nullable Matter found;
    private @Nullable Matter now;
    private byte[] head;
    private final List<Entry> entries = new ArrayList<>();

    private Held(@Nullable Matter found, byte[] head) {
        this.found = found;
        this.now = found;
        this.head = head;
    }

    static Held found(Matter matter, byte[] head) {
        return new Held(matter, head);
    }

    static Held opening() {
        return new Held(null, Entry.BEGINNING);
    }

    /** A matter that is new, with all that has happened to it so far. */
    static Held lived(Matter now, List<Entry> entries) {
        Held held = opening();
        held.entries.addAll(entries);
        held.head = entries.getLast().hash();
        held.now = now;
        return held;
    }

    void append(DistrictCode district, Matter after, List<Recorded> events, Digest digest) {
        for (Recorded recorded : events) {
            Entry entry = Entry.after(head, district, recorded, digest);
            entries.add(entry);
            head = entry.hash();
        }
        now = after;
    }

    @Nullable Matter found() {
        return found;
    }

    Matter now() {
        if (now == null) {
            throw new IllegalStateException("nothing was appended to a matter that is being opened");
        }
        return now;
    }

    byte[] head() {
        return head;
    }

    List<Entry> entries() {
        return entries;
    }

    boolean changed() {
        return !entries.isEmpty();
    }

    boolean opened() {
        return found == null;
    }

    /** Who has come to ask. */
    List<String> joined() {
        List<String> before = found == null ? List.of() : found.content().requesters();
        return now().content().requesters().stream()
                .filter(requester -> !before.contains(requester))
                .distinct()
                .toList();
    }

    boolean reworded() {
        return found == null
                || !found.content().subject().equals(now().content().subject())
                || !found.content().text().equals(now().content().text());
    }
}
