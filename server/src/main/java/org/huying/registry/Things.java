package org.huying.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Conflict;
import org.huying.base.DistrictCode;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the register. What was recorded of a thing stays: a change is a further entry, which holds from a day on. What
 * an entry says already is not recorded again, so that a command sent twice is carried out once (law 10).
 */
@Service
public class Things {

    private final ThingStore store;
    private final Kinds kinds;
    private final Function<DistrictCode, District> districts;
    private final InstantSource clock;

    @Autowired
    Things(ThingStore store, Kinds kinds, Districts districts, InstantSource clock) {
        this(store, kinds, districts::current, clock);
    }

    Things(ThingStore store, Kinds kinds, Function<DistrictCode, District> districts, InstantSource clock) {
        this.store = store;
        this.kinds = kinds;
        this.districts = districts;
        this.clock = clock;
    }

    /** What was so on a day, whoever asks; nothing where it was not registered yet. */
    public Optional<Thing> find(DistrictCode district, ThingId id, LocalDate day) {
        return of(store.history(district, id), day);
    }

    /** The same for several things and days at once. */
    public Function<LocalDate, Optional<Thing>> known(DistrictCode district, ThingId id) {
        List<Thing> history = store.history(district, id);
        return day -> of(history, day);
    }

    private static Optional<Thing> of(List<Thing> history, LocalDate day) {
        return history.stream().filter(thing -> !thing.holdsFrom().isAfter(day)).findFirst();
    }

    /**
     * A thing as it is today.
     *
     * @throws NotFound if there is none, or none that the viewer may see
     */
    public Thing require(Viewer viewer, ThingId id) {
        return find(viewer.district(), id, today())
                .filter(thing -> Sight.of(viewer, district(viewer)).covers(thing.unit(), thing.place()))
                .orElseThrow(() -> new NotFound("thing", "没有登记对象“" + id + "”", "there is no thing '" + id + "'"));
    }

    /** All that was recorded of a thing that the viewer may see, the latest first. */
    public List<Thing> history(Viewer viewer, ThingId id) {
        require(viewer, id);
        return store.history(viewer.district(), id);
    }

    /** Those that the viewer may see, as they are today. */
    public ThingPage list(Viewer viewer, ThingQuery query, int offset, int size) {
        District district = district(viewer);
        Sight sight = Sight.of(viewer, district);
        if (sight.nothing()) {
            return new ThingPage(List.of(), 0);
        }
        Set<String> places = query.within() == null
                ? Set.of()
                : Stream.concat(Stream.of(query.within()), Sight.below(district, query.within()))
                        .map(PlaceCode::value)
                        .collect(Collectors.toSet());
        List<ThingStore.Counted> found = store.list(viewer.district(), today(), sight, query, places, offset, size);
        return new ThingPage(
                found.stream().map(ThingStore.Counted::thing).toList(),
                found.isEmpty() ? 0 : found.getFirst().all());
    }

    /** Whether somebody may record things at all. */
    public static boolean keeps(Set<Role> roles) {
        return roles.contains(Role.ADMIN) || roles.contains(Role.HANDLER) || roles.contains(Role.SYSTEM);
    }

    /**
     * Records what is so of a thing from a day on: a new thing, a change, its retirement, its return.
     *
     * @param seen the edition on which the entry was written; 0 for a thing that is new
     * @return the thing by the new entry, or by the old one where it says the same
     * @throws Conflict if something was recorded since
     * @throws Forbidden if the viewer may not keep the things of that unit
     * @throws Invalid if it does not fit its kind or the district
     */
    @Transactional
    public Thing record(Viewer viewer, ThingEntry entry, int seen) {
        store.lock(viewer.district());
        Map<ThingId, Thing> there = store.latest(viewer.district(), List.of(entry.id()));
        Thing before = there.get(entry.id());
        ThingEntry fitting = new Fitting(district(viewer), today()).of(entry, kind(viewer, entry.kind()));
        requireKeeper(viewer, fitting, before);
        if (before != null && fitting.saidBy(before)) {
            return before;
        }
        int edition = before == null ? 0 : before.edition();
        if (edition != seen) {
            throw new Conflict(
                    seen == 0
                            ? Refusal.of(
                                            "thing",
                                            "编码“" + entry.id() + "”已经登记过",
                                            "the code '" + entry.id() + "' is registered already")
                                    .at("id")
                            : Refusal.of(
                                    "thing",
                                    "在您填写期间此对象已有新的登记，请核对后重试",
                                    "something was recorded of it meanwhile; look again"));
        }
        write(viewer, List.of(fitting), there);
        return Objects.requireNonNull(
                store.latest(viewer.district(), List.of(entry.id())).get(entry.id()));
    }

    /** What came of one of many entries. */
    public enum Outcome {
        REGISTERED,
        CHANGED,
        UNCHANGED
    }

    /** What is wrong with one of many entries, by its place among them. */
    public record Fault(int at, Refusal refusal) {}

    /** What came of many entries: nothing was recorded where one is at fault. */
    public record Result(List<Outcome> outcomes, List<Fault> faults) {

        public Result {
            outcomes = List.copyOf(outcomes);
            faults = List.copyOf(faults);
        }

        public long number(Outcome outcome) {
            return outcomes.stream().filter(one -> one == outcome).count();
        }
    }

    /** Records many entries, all of them or none; each follows whatever was recorded of its thing before. */
    @Transactional
    public Result recordAll(Viewer viewer, List<ThingEntry> entries) {
        store.lock(viewer.district());
        Map<ThingId, Thing> there = store.latest(
                viewer.district(), entries.stream().map(ThingEntry::id).collect(Collectors.toSet()));
        Map<KindId, Kind> all =
                kinds.all(viewer.district(), today()).stream().collect(Collectors.toMap(Kind::id, Function.identity()));
        Fitting fitting = new Fitting(district(viewer), today());
        List<ThingEntry> fresh = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<ThingId> named = new HashSet<>();
        for (int at = 0; at < entries.size(); at++) {
            ThingEntry entry = entries.get(at);
            try {
                Thing before = there.get(entry.id());
                ThingEntry one = fitting.of(entry, all.get(entry.kind()));
                requireKeeper(viewer, one, before);
                if (!named.add(entry.id())) {
                    throw new Invalid(Refusal.of(
                                    "thing",
                                    "编码“" + entry.id() + "”出现了两次",
                                    "the code '" + entry.id() + "' is there twice")
                            .at("id")
                            .by("thing:twice"));
                }
                boolean same = before != null && one.saidBy(before);
                outcomes.add(same ? Outcome.UNCHANGED : before == null ? Outcome.REGISTERED : Outcome.CHANGED);
                if (!same) {
                    fresh.add(one);
                }
            } catch (Invalid | Forbidden refused) {
                faults.add(new Fault(at, refused.refusal()));
            }
        }
        if (faults.isEmpty()) {
            write(viewer, fresh, there);
        }
        return new Result(faults.isEmpty() ? outcomes : List.of(), faults);
    }

    private void write(Viewer viewer, Collection<ThingEntry> entries, Map<ThingId, Thing> there) {
        Instant now = Stream.concat(
                        Stream.of(clock.instant()), there.values().stream().map(Thing::recordedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Map<KindId, Kind> known = new HashMap<>();
        List<ThingEntry> all = List.copyOf(entries);
        store.insert(
                viewer.district(),
                all,
                all.stream()
                        .map(entry -> there.get(entry.id()) == null
                                ? 1
                                : Objects.requireNonNull(there.get(entry.id())).edition() + 1)
                        .toList(),
                entry -> Fitting.numbers(
                        entry, known.computeIfAbsent(entry.kind(), id -> Objects.requireNonNull(kind(viewer, id)))),
                viewer.person(),
                now);
    }

    private @Nullable Kind kind(Viewer viewer, KindId id) {
        return kinds.find(viewer.district(), id, today()).orElse(null);
    }

    /** Administrators keep everything; handlers what their own units answer for. */
    private static void requireKeeper(Viewer viewer, ThingEntry entry, @Nullable Thing before) {
        boolean all = viewer.has(Role.ADMIN) || viewer.has(Role.SYSTEM);
        boolean own = viewer.has(Role.HANDLER)
                && viewer.scope().coversUnit(entry.unit())
                && (before == null || viewer.scope().coversUnit(before.unit()));
        if (!all && !own) {
            throw new Forbidden(Refusal.of(
                            "thing",
                            "登记对象由系统管理岗登记，处置岗只登记本单位负责的",
                            "things are kept by administrators, and by handlers where their own unit answers for them")
                    .at("unit"));
        }
        if (before != null && !before.kind().equals(entry.kind())) {
            throw new Invalid(
                    Refusal.of("thing", "种类登记后不能更改，请注销后另行登记", "a kind never changes; retire it and register another")
                            .at("kind")
                            .by("thing:kind"));
        }
    }

    private District district(Viewer viewer) {
        return districts.apply(viewer.district());
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }
}
