package org.huying.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;

/** The kinds of things that a district has. */
public interface Kinds {

    /** Every kind as it is on a day, in the order of their ids. */
    List<Kind> all(DistrictCode district, LocalDate day);

    /** A kind as it is on a day, if there is one of that name. */
    default Optional<Kind> find(DistrictCode district, KindId id, LocalDate day) {
        return all(district, day).stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
