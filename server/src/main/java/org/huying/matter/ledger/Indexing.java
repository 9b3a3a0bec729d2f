package org.huying.matter.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huying.base.DistrictCode;
import org.huying.matter.Content;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Origin;
import org.huying.matter.ledger.IndexStore.Worded;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.personal.KnownPerson;
import org.huying.security.personal.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Makes what matters are found by. A search that found in what is masked would give it away piece by piece, so only the
 * masked words are indexed, for everybody; who may look at identities finds by whole phone numbers besides (law 8).
 */
@Component
final class Indexing {

    private final IndexStore store;
    private final RequesterStore requesters;
    private final Vault vault;

    Indexing(IndexStore store, RequesterStore requesters, Vault vault) {
        this.store = store;
        this.requesters = requesters;
        this.vault = vault;
    }

    /** Of a matter that is about to be written. */
    Findable of(DistrictCode district, Held held) {
        Matter matter = held.now();
        Set<String> asking = new TreeSet<>(matter.content().requesters());
        Origin.Opener opener = matter.origin().opener();
        if (!held.opened()) {
            asking.addAll(asking(district, matter.id()));
        } else if (opener != null && matter.origin().child()) {
            asking.addAll(asking(district, opener.id()));
        }
        return of(district, matter.content().subject(), matter.content().text(), asking);
    }

    /** Of many matters that are about to be written, all of them new; none is a child of one that is there. */
    Map<Held, Findable> of(DistrictCode district, List<Held> opened) {
        Map<MatterId, Set<String>> asking = new HashMap<>();
        opened.forEach(held ->
                asking.put(held.now().id(), Set.copyOf(held.now().content().requesters())));
        Map<RequesterId, KnownPerson> known = vault.known(
                district,
                asking.values().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .flatMap(id -> RequesterId.find(id).stream())
                        .toList());
        Map<Held, Findable> found = new HashMap<>();
        for (Held held : opened) {
            Origin.Opener opener = held.now().origin().opener();
            Set<String> all = new TreeSet<>(held.now().content().requesters());
            if (opener != null && held.now().origin().child()) {
                all.addAll(asking.getOrDefault(opener.id(), Set.of()));
            }
            Collection<KnownPerson> persons = all.stream()
                    .flatMap(id -> RequesterId.find(id).stream())
                    .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                    .toList();
            Content content = held.now().content();
            found.put(held, findable(district, content.subject(), content.text(), persons));
        }
        return found;
    }

    /** Indexes anew what speaks of those who have come to ask in these matters; within the transaction that lets them. */
    void again(DistrictCode district, Collection<MatterId> matters) {
        index(district, store.below(district, matters));
    }

    /** Indexes words that are locked. */
    void index(DistrictCode district, List<Worded> locked) {
        Map<MatterId, Set<String>> asking =
                requesters.list(district, locked.stream().map(Worded::id).toList());
        locked.forEach(words -> store.index(
                district,
                words.id(),
                of(district, words.subject(), words.text(), asking.getOrDefault(words.id(), Set.of()))));
    }

    private Set<String> asking(DistrictCode district, MatterId matter) {
        return requesters.list(district, List.of(matter)).getOrDefault(matter, Set.of());
    }

    private Findable of(DistrictCode district, String subject, String text, Set<String> asking) {
        Collection<KnownPerson> known = asking.isEmpty()
                ? List.of()
                : vault.known(
                                district,
                                asking.stream()
                                        .flatMap(id -> RequesterId.find(id).stream())
                                        .toList())
                        .values();
        return findable(district, subject, text, known);
    }

    private Findable findable(DistrictCode district, String subject, String text, Collection<KnownPerson> known) {
        return new Findable(
                Grams.of(masked(subject, known), masked(text, known)), vault.phonesIn(district, subject + "\n" + text));
    }

    private static String masked(String text, Collection<KnownPerson> known) {
        String masked = PersonalData.mask(text);
        for (KnownPerson person : known) {
            masked = person.mask(masked, true);
        }
        return masked;
    }
}
