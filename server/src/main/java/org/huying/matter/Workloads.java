package org.huying.matter;

import java.util.List;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.base.UnitCode;
import org.springframework.stereotype.Service;

/**
 * How many matters lie with whom: bare numbers and ids, that say nothing of any matter, for those who
 * keep the district.
 */
@Service
public final class Workloads {

    private final WorkloadStore store;

    Workloads(WorkloadStore store) {
        this.store = store;
    }

    /** How many open matters each unit holds; a unit that holds none is absent. */
    public Map<UnitCode, Integer> openHeld(DistrictCode district) {
        return store.openHeld(district);
    }

    /** How many open matters would be handed over if the unit were no more: those that it holds or leads. */
    public int openOf(DistrictCode district, UnitCode unit) {
        return store.openOf(district, unit);
    }

    /** The open matters that come after one in the order of their ids: for going through them all, part by part. */
    public List<MatterId> openAfter(DistrictCode district, long reached, int most) {
        return store.openAfter(district, reached, most);
    }
}
