package org.huying.matter.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.matter.MatterId;
import org.huying.matter.live.Noted.Key;
import org.huying.matter.words.Names;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Remembers how far it has looked, and tells what happened since. One thread looks. */
@Component
final class Watch {

    private final DistrictCode district;
    private final ChangeStore store;
    private final Supplier<District> districts;
    private long mark = -1;
    private Set<Key> seen = Set.of();

    @Autowired
    Watch(DistrictCode district, ChangeStore store, Districts districts) {
        this(district, store, () -> districts.current(district));
    }

    Watch(DistrictCode district, ChangeStore store, Supplier<District> districts) {
        this.district = district;
        this.store = store;
        this.districts = districts;
    }

    /** What happened since the last look; the first look sees nothing new. */
    Notice look() {
        boolean first = mark < 0;
        Noted noted = store.since(district, first ? Long.MAX_VALUE : mark);
        Set<Key> fresh = new HashSet<>(noted.unsealed());
        fresh.addAll(noted.sealed());
        fresh.removeAll(seen);
        mark = noted.seal();
        seen = noted.unsealed();
        if (noted.cut() && !first) {
            return new Notice.Everything(mark);
        }
        return new Notice.Changed(mark, first ? List.of() : told(fresh), false);
    }

    long mark() {
        return mark;
    }

    /** What happened since a mark that somebody brought from before, and perhaps a little more. */
    Notice since(long from) {
        Noted noted = store.since(district, from);
        Set<Key> all = new HashSet<>(noted.unsealed());
        all.addAll(noted.sealed());
        return noted.cut() || from > noted.seal()
                ? new Notice.Everything(noted.seal())
                : new Notice.Changed(noted.seal(), told(all), true);
    }

    /** What a page that has just been made may have missed, and perhaps a little more. */
    Notice recent() {
        return since(Math.max(0, mark - 1));
    }

    /** Nobody listens: what happens meanwhile is nobody's news. */
    void rest() {
        mark = -1;
        seen = Set.of();
    }

    private List<Change> told(Set<Key> fresh) {
        Map<Long, Integer> last = new HashMap<>();
        fresh.forEach(key -> last.merge(key.matter(), key.seq(), Math::max));
        if (last.isEmpty()) {
            return List.of();
        }
        List<Key> keys = last.entrySet().stream()
                .map(entry -> new Key(entry.getKey(), entry.getValue()))
                .toList();
        Map<Key, PersonId> doers = store.doers(district, keys);
        Names names = new Names(districts.get());
        List<Change> changes = new ArrayList<>();
        for (Key key : keys) {
            PersonId doer = doers.getOrDefault(key, PersonId.SYSTEM);
            changes.add(new Change(new MatterId(key.matter()), key.seq(), names.person(doer)));
        }
        return changes;
    }
}
