package org.huying.district;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huying.base.Conflict;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.Zones;
import org.huying.district.draft.Draft;
import org.huying.district.store.ChangeLogStore;
import org.huying.district.store.DistrictStore;
import org.huying.platform.News;
import org.huying.platform.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door: the picture of a district as it is now, and the only way to change it. Who may change a district is decided
 * before this door.
 */
@Service
public class Districts {

    private static final int MOST = 1_000;

    private final DistrictStore store;
    private final ChangeLogStore log;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final News news;
    private final Remembered<DistrictCode, Integer> editions;
    private final Pictures pictures = new Pictures();

    public Districts(
            DistrictStore store,
            ChangeLogStore log,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            News news) {
        this.store = store;
        this.log = log;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.news = news;
        this.editions = new Remembered<>(news, MOST);
    }

    public List<DistrictCode> codes() {
        return store.codes();
    }

    /**
     * The district as it was last committed, by whichever server. Costs one look at one row where there may be news of it;
     * the picture itself is read only when its edition has moved.
     *
     * @throws NotFound where no such district was founded
     */
    public District current(DistrictCode code) {
        return find(code)
                .orElseThrow(() -> new NotFound("district", "没有行政区“" + code + "”", "there is no district " + code));
    }

    public Optional<District> find(DistrictCode code) {
        return pictures.madeHere(code)
                .or(() -> editions.find(code, store::edition).map(edition -> picture(code, edition)));
    }

    private District picture(DistrictCode code, int edition) {
        return pictures.of(code, edition, moved -> new District(store.read(code).orElseThrow()));
    }

    /**
     * Founds a district with all its past: only these changes may hold from days that are over. Every function must be
     * filled from the founding day on.
     *
     * @throws Refused by the first rule that is broken; nothing is changed then
     */
    public District found(
            DistrictCode code, DistrictChange.Found found, List<DistrictChange> changes, PersonId by, Instant at) {
        Draft draft = Draft.founding(code, found.name(), found.from());
        List<DistrictChange> all = new ArrayList<>(changes);
        all.addFirst(found);
        return inTransaction(() -> {
            if (!store.found(draft.after())) {
                throw new Refused(
                        "district-founded", "行政区“" + code + "”已建库", "the district " + code + " is founded already");
            }
            return make(draft, changes, all, by, at);
        });
    }

    /**
     * Makes the changes, all or none.
     *
     * @throws Refused by the first rule that is broken
     * @throws NotFound where no such district was founded
     */
    public District change(DistrictCode code, List<DistrictChange> changes, PersonId by, Instant at) {
        return inTransaction(() -> {
            store.lock(code);
            return make(new Draft(current(code).data()), changes, changes, by, at);
        });
    }

    /**
     * Makes the changes, all or none, if nobody has changed the district since the edition under which they were thought
     * of.
     *
     * @throws Conflict where somebody has; {@link #changes} says what
     */
    public District change(DistrictCode code, List<DistrictChange> changes, int seen, PersonId by, Instant at) {
        return inTransaction(() -> {
            store.lock(code);
            if (current(code).edition() != seen) {
                throw new Conflict(
                        "district-moved",
                        "您打开表单之后，区情已有变更，请核对后再提交",
                        "the district has changed since the form was opened; look at it again");
            }
            return change(code, changes, by, at);
        });
    }

    /** What the changes would do if they were made now. */
    public Tried tried(DistrictCode code, List<DistrictChange> changes, LocalDate today) {
        District before = current(code);
        Draft draft = new Draft(before.data());
        for (DistrictChange change : changes) {
            Optional<Refusal> refusal = draft.take(change, today);
            if (refusal.isPresent()) {
                return new Tried.Refused(refusal.get());
            }
        }
        return draft.complete()
                .<Tried>map(Tried.Refused::new)
                .orElseGet(() -> new Tried.Taken(before, new District(draft.after())));
    }

    /** Who changed what, the newest first. */
    public List<RecordedChange> changes(DistrictCode code, ChangeQuery query) {
        return log.list(code, query);
    }

    private District make(
            Draft draft, List<DistrictChange> changes, List<DistrictChange> logged, PersonId by, Instant at) {
        LocalDate today = at.atZone(Zones.CHINA).toLocalDate();
        changes.forEach(change -> refuse(draft.take(change, today).orElse(null)));
        refuse(draft.complete().orElse(null));
        DistrictData after = draft.after();
        store.write(draft.changed(), logged, by, at);
        news.changed();
        changes.forEach(change -> announce(after.code(), change, by, at));
        District district = new District(after);
        pictures.made(district);
        return district;
    }

    private static void refuse(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }

    private void announce(DistrictCode district, DistrictChange change, PersonId by, Instant at) {
        if (change instanceof DistrictChange.AbolishUnit abolish) {
            events.publishEvent(
                    new UnitAbolished(district, abolish.unit(), abolish.successors(), abolish.from(), by, at));
        }
    }

    private District inTransaction(Supplier<District> work) {
        return requireNonNull(transaction.execute(status -> work.get()));
    }
}
