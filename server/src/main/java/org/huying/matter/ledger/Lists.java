package org.huying.matter.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.district.Point;
import org.huying.matter.Burden;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterQuery.Order;
import org.huying.matter.MatterRow;
import org.huying.matter.Neighbour;
import org.huying.matter.StageCount;
import org.huying.matter.Total;
import org.huying.security.PhoneFinding;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Answers queries within a viewer's scope. */
@Component
public final class Lists {

    private final MatterListStore store;
    private final TotalStore totals;
    private final Shared shared;
    private final States states;
    private static final Duration RECENT = Duration.ofDays(90);
    private static final int MOST_NEAR = 30;
    private static final int MOST_FOUND = 5_000;
    private static final int TIMES_FOR_A_PART = 8;
    private static final Duration KNOWN = Duration.ofMinutes(1);
    private static final int KNOWN_WORDS = 1_000;

    private final NeighbourStore neighbours;
    private final Surroundings surroundings;
    private final Vault vault;
    private final int mostFound;

    /** Of which a page asks several times. */
    private final Cache<Common, List<Long>> many = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    /** They will be common in a minute too. */
    private final Cache<Common, Boolean> common = Caffeine.newBuilder()
            .maximumSize(KNOWN_WORDS)
            .expireAfterWrite(KNOWN)
            .build();

    @Autowired
    Lists(
            MatterListStore store,
            TotalStore totals,
            Shared shared,
            States states,
            NeighbourStore neighbours,
            Surroundings surroundings,
            Vault vault) {
        this(store, totals, shared, states, neighbours, surroundings, vault, MOST_FOUND);
    }

    /** @param mostFound of how many matters that words find each is looked at */
    Lists(
            MatterListStore store,
            TotalStore totals,
            Shared shared,
            States states,
            NeighbourStore neighbours,
            Surroundings surroundings,
            Vault vault,
            int mostFound) {
        this.store = store;
        this.totals = totals;
        this.shared = shared;
        this.states = states;
        this.neighbours = neighbours;
        this.vault = vault;
        this.surroundings = surroundings;
        this.mostFound = mostFound;
    }

    public MatterPage page(Viewer by, MatterQuery query, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        if (visibility.nothing()) {
            return new MatterPage(List.of(), null, null);
        }
        List<MatterRow> rows = rows(by, visibility, query, now);
        boolean more = rows.size() > query.size();
        List<MatterRow> page = more ? rows.subList(0, query.size()) : rows;
        return query.before() == null ? onward(query, page, more) : back(query, page.reversed(), more);
    }

    /** What is most pressing of all that is open may be known from a moment ago; how each of them stands is read now. */
    private List<MatterRow> rows(Viewer by, Visibility visibility, MatterQuery query, Instant now) {
        MatterListStore.Asked asked = asked(by, query);
        if (query.order() != Order.DUE
                || !query.holders().isEmpty()
                || !query.among().isEmpty()) {
            return store.list(by.district(), visibility, asked, now);
        }
        AtomicBoolean fresh = new AtomicBoolean();
        List<MatterRow> known = shared("rows", by, visibility, query, () -> {
            fresh.set(true);
            return store.list(by.district(), visibility, asked, now);
        });
        if (fresh.get()) {
            return known;
        }
        Map<MatterId, MatterRow> standing = named(
                        by, known.stream().map(MatterRow::id).toList(), now)
                .stream()
                .collect(Collectors.toMap(MatterRow::id, Function.identity()));
        return known.stream()
                .flatMap(row -> Optional.ofNullable(standing.get(row.id())).stream())
                .filter(row -> row.phase().open())
                .toList();
    }

    /** Words are not shared: which of them are a phone number that finds something depends on who asks. */
    private <T> List<T> shared(
            String kind, Viewer by, Visibility visibility, MatterQuery query, Supplier<List<T>> finding) {
        return query.q() == null
                ? shared.answer(Shared.Question.of(kind, by.district(), visibility, query), finding)
                : finding.get();
    }

    private static MatterPage onward(MatterQuery query, List<MatterRow> page, boolean more) {
        return new MatterPage(
                page,
                query.after() == null || page.isEmpty() ? null : cursor(query, page.getFirst()),
                more ? cursor(query, page.getLast()) : null);
    }

    private static MatterPage back(MatterQuery query, List<MatterRow> page, boolean more) {
        return new MatterPage(
                page,
                more ? cursor(query, page.getFirst()) : null,
                page.isEmpty() ? null : cursor(query, page.getLast()));
    }

    private static String cursor(MatterQuery query, MatterRow row) {
        return Cursor.of(query.order(), row).text();
    }

    /** How many there are, counted no further than {@code most}, and no longer than a reader waits. */
    public Total total(Viewer by, MatterQuery query, int most, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        return visibility.nothing() ? Total.NONE : totals.total(by.district(), visibility, asked(by, query), most, now);
    }

    /** Where the pressing ones are, and with whom. */
    public List<Burden> burdens(Viewer by, MatterQuery query, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        return visibility.nothing()
                ? List.of()
                : shared(
                        "burdens",
                        by,
                        visibility,
                        query,
                        () -> store.burdens(by.district(), visibility, asked(by, query), now));
    }

    /** The clocks and the next rung of each; those outside the viewer's scope are left out. */
    public List<Matter> states(Viewer by, Set<MatterId> ids) {
        Visibility visibility = Visibility.of(by, surroundings);
        return ids.isEmpty() || visibility.nothing()
                ? List.of()
                : states.list(by.district(), store.visible(by.district(), visibility, ids));
    }

    public List<StageCount> counts(Viewer by, MatterQuery query, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        return visibility.nothing()
                ? List.of()
                : shared(
                        "counts",
                        by,
                        visibility,
                        query,
                        () -> store.counts(by.district(), visibility, asked(by, query), now));
    }

    /** Those of these matters that the viewer may see, the newest first. */
    public List<MatterRow> named(Viewer by, Collection<MatterId> ids, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        return ids.isEmpty() || visibility.nothing() ? List.of() : store.named(by.district(), visibility, ids, now);
    }

    private MatterListStore.Asked asked(Viewer by, MatterQuery query) {
        String words = query.q();
        PhoneFinding phone = words == null ? null : vault.finding(by, words).orElse(null);
        MatterListStore.Asked asked = new MatterListStore.Asked(
                query,
                query.place() == null ? Set.of() : surroundings.places(by.district(), query.place()),
                words == null || words.isBlank() ? List.of() : store.named(by.district(), words, phone),
                phone,
                null,
                false);
        return asked.searched() ? finding(by.district(), Visibility.of(by, surroundings), asked) : asked;
    }

    private MatterListStore.Asked finding(DistrictCode district, Visibility visibility, MatterListStore.Asked asked) {
        List<Long> found = found(district, visibility, asked);
        return asked.finding(found, found != null && (visibility.whole() || found.size() <= mostFound));
    }

    /**
     * What words find, where that is few, or at least not so many that it takes long; who sees only a part may have none of
     * many. Otherwise each that is met is asked for the words.
     */
    private @Nullable List<Long> found(DistrictCode district, Visibility visibility, MatterListStore.Asked asked) {
        int most = visibility.whole() ? mostFound : TIMES_FOR_A_PART * mostFound;
        Common words = new Common(district, asked.words(), asked.phone(), most);
        List<Long> lately = many.getIfPresent(words);
        if (lately != null || common.getIfPresent(words) != null) {
            return lately;
        }
        Optional<List<Long>> found = store.found(district, asked, most);
        if (found.isEmpty()) {
            common.put(words, true);
        } else if (found.get().size() > mostFound) {
            many.put(words, found.get());
        }
        return found.orElse(null);
    }

    /** Words that many have in common. */
    private record Common(
            DistrictCode district, String words, @Nullable PhoneFinding phone, int most) {}

    /**
     * What is open, or was filed in the last three months, at the same place or close to the same point; the nearest
     * first, then those of which only the place is known.
     */
    public List<Neighbour> near(Viewer by, Matter matter, Instant now) {
        Visibility visibility = Visibility.of(by, surroundings);
        Set<String> places = Neighbourhood.of(
                matter.content(),
                surroundings.district(by.district()),
                now.atZone(Zones.CHINA).toLocalDate());
        if (visibility.nothing() || places.isEmpty()) {
            return List.of();
        }
        return neighbours.list(by.district(), visibility, matter.id(), places, now.minus(RECENT), now).stream()
                .map(found -> new Neighbour(
                        found.row(), found.point(), metres(matter.content().point(), found.point())))
                .filter(near -> near.metres() == null
                        ? Objects.equals(near.row().place(), matter.content().place())
                        : near.metres() <= Neighbourhood.METRES)
                .sorted(Comparator.comparing(
                                (Neighbour near) -> !near.row().phase().open())
                        .thenComparing(near -> near.metres() == null ? Neighbourhood.METRES : near.metres()))
                .limit(MOST_NEAR)
                .toList();
    }

    private static @Nullable Integer metres(@Nullable Point here, @Nullable Point there) {
        return here == null || there == null ? null : (int) Math.round(here.metresTo(there));
    }
}
