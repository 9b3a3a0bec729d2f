package org.huying.matter.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.PlaceCode;
import org.huying.base.Zones;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.matter.Alike;
import org.huying.matter.Likeness;
import org.huying.matter.MatterId;
import org.huying.matter.MatterRow;
import org.huying.matter.ledger.SimilarStore.Shared;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/**
 * Finds the open matters that may be about what is just being told. Nearby, the same category or a few words in common
 * are enough; elsewhere it takes about a third of the words.
 */
@Component
public final class Similar {

    private static final int NEARBY = 15;
    private static final int ANYWHERE = 35;
    private static final Duration RECENT = Duration.ofDays(90);

    private final SimilarStore store;
    private final Surroundings surroundings;

    Similar(SimilarStore store, Surroundings surroundings) {
        this.store = store;
        this.surroundings = surroundings;
    }

    /** The newest first, within the viewer's scope. */
    public List<Alike> list(Viewer by, Likeness likeness, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        if (visibility.nothing() || likeness.vague()) {
            return List.of();
        }
        DistrictCode district = by.district();
        Integer[] pairs = Grams.sought(likeness.words());
        Set<String> near = likeness.place() == null ? Set.of() : around(district, likeness.place());
        Map<Long, Integer> shared = new HashMap<>();
        if (!near.isEmpty()) {
            note(store.byPlace(district, visibility, pairs, near), shared);
        }
        if (pairs.length > 1) {
            int least = Math.max(2, pairs.length * ANYWHERE / 100);
            note(store.byWords(district, visibility, pairs, least, since(now)), shared);
        }
        if (shared.isEmpty()) {
            return List.of();
        }
        List<Alike> alike = new ArrayList<>();
        for (MatterRow row : store.rows(district, List.copyOf(shared.keySet()), now)) {
            int common = shared.getOrDefault(row.id().value(), 0);
            Alike one = weighed(row, likeness, near, pairs.length == 0 ? 0 : common * 100 / pairs.length);
            if (counts(one) && alike.size() < likeness.size()) {
                alike.add(one);
            }
        }
        return alike;
    }

    private static void note(List<Shared> found, Map<Long, Integer> shared) {
        found.forEach(one -> shared.put(one.matter(), one.pairs()));
    }

    private static Alike weighed(MatterRow row, Likeness likeness, Set<String> near, int words) {
        boolean close = row.place() != null && near.contains(row.place().value());
        boolean category = row.line().equals(likeness.line())
                && row.category() != null
                && row.category().equals(likeness.category());
        return new Alike(row, close, category, words);
    }

    private static boolean counts(Alike one) {
        return one.near() ? one.sameCategory() || one.words() >= NEARBY : one.words() >= ANYWHERE;
    }

    /** The community around a grid, an estate or a house; a street or a community itself. */
    private Set<String> around(DistrictCode district, PlaceCode place) {
        PlaceCode root = surroundings.district(district).pathTo(place).stream()
                .filter(above -> above.kind() == PlaceKind.COMMUNITY)
                .map(Place::code)
                .findFirst()
                .orElse(place);
        return surroundings.places(district, root);
    }

    /** The least id of the month in which what is not long ago began. */
    private static long since(Instant now) {
        return MatterId.firstOf(YearMonth.from(now.minus(RECENT).atZone(Zones.CHINA)));
    }
}
