package org.huying.district.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.district.District;
import org.huying.district.DistrictChange;
import org.huying.district.Districts;
import org.huying.district.draft.Draft;
import org.springframework.stereotype.Component;

/** Founds the demo district with its past since 2012, through the same door and rules as any other. */
@Component
public class DemoDistrict {

    /** The district that the demo ships: Qingshan, Wuhan. */
    public static final DistrictCode QINGSHAN = new DistrictCode("420107");

    private static final DistrictChange.Found FOUND =
            new DistrictChange.Found(new Bilingual("青山区", "Qingshan District"), LocalDate.of(2012, 1, 1));

    private final Districts districts;

    public DemoDistrict(Districts districts) {
        this.districts = districts;
    }

    /** Loads the district in one transaction, unless it is there already. */
    public void load(DistrictCode code, Instant at) {
        if (districts.find(code).isEmpty()) {
            districts.found(code, FOUND, changes(code), PersonId.SYSTEM, at);
        }
    }

    /** The demo district as a picture alone, without a database: for whatever is tried out on it. */
    public static District picture() {
        Draft draft = Draft.founding(QINGSHAN, FOUND.name(), FOUND.from());
        for (DistrictChange change : changes(QINGSHAN)) {
            draft.take(change, FOUND.from()).ifPresent(refusal -> {
                throw new IllegalStateException(change + ": " + refusal);
            });
        }
        draft.complete().ifPresent(refusal -> {
            throw new IllegalStateException(refusal.toString());
        });
        return new District(draft.after());
    }

    static List<DistrictChange> changes(DistrictCode code) {
        DemoFiles files = new DemoFiles(code);
        List<DistrictChange> units = new DemoUnits(files, FOUND.from()).changes();
        List<DistrictChange> all = new ArrayList<>(units);
        all.addAll(new DemoPlaces(files, FOUND.from()).changes(DemoUnits.WHOLE));
        all.addAll(new DemoPeople(files, FOUND.from()).changes(units));
        all.addAll(new DemoDuties(files).changes());
        return all;
    }
}
