package org.huying.matter.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.base.Role;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who has which matter open, on whichever server. It locks nothing: the version that a form was made for is what keeps
 * two people from acting over each other. Whoever is not heard of for half a minute has left.
 */
@Component
public class Presences {

    public static final Duration LASTS = Duration.ofSeconds(30);

    private final PresenceStore store;
    private final BiPredicate<Viewer, MatterId> sees;
    private final Function<DistrictCode, District> districts;
    private final InstantSource clock;

    @Autowired
    Presences(PresenceStore store, Matters matters, Districts districts, InstantSource clock) {
        this(store, (viewer, matter) -> matters.find(viewer, matter).isPresent(), districts::current, clock);
    }

    Presences(
            PresenceStore store,
            BiPredicate<Viewer, MatterId> sees,
            Function<DistrictCode, District> districts,
            InstantSource clock) {
        this.store = store;
        this.sees = sees;
        this.districts = districts;
        this.clock = clock;
    }

    /** To be said again before {@link #LASTS} is over. Who only audits leaves no trace here, since they take no work up. */
    public void here(Viewer viewer, MatterId matter, boolean acting) {
        boolean reads = viewer.roles().equals(Set.of(Role.AUDITOR));
        if (!reads && sees.test(viewer, matter)) {
            store.mark(viewer, matter, acting, clock.instant());
        }
    }

    public void leave(Viewer viewer, MatterId matter) {
        store.leave(viewer, matter);
    }

    Map<MatterId, List<Present>> present(DistrictCode district) {
        Names names = new Names(districts.apply(district));
        Map<MatterId, List<Present>> present = new HashMap<>();
        store.list(district, clock.instant().minus(LASTS))
                .forEach(seen -> present.computeIfAbsent(seen.matter(), id -> new ArrayList<>())
                        .add(new Present(seen.person(), names.person(seen.person()), seen.acting())));
        return present;
    }

    void forget(DistrictCode district) {
        Instant now = clock.instant();
        store.forget(district, now.minus(LASTS.multipliedBy(10)));
    }
}
