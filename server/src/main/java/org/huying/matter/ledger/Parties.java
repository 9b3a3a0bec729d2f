package org.huying.matter.ledger;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.base.UnitCode;
import org.huying.matter.Child;
import org.huying.matter.Matter;
import org.huying.matter.Origin;
import org.jspecify.annotations.Nullable;

/** The units that have to do with a matter: who was once one of them may go on seeing it. */
final class Parties {

    private Parties() {}

    /** Holder and lead now, the leads of its children, and who held the matter that opened it. */
    static Set<UnitCode> of(@Nullable Matter matter) {
        Set<UnitCode> units = new LinkedHashSet<>();
        if (matter == null) {
            return units;
        }
        units.add(matter.holder());
        Stream.ofNullable(matter.position().lead()).forEach(units::add);
        matter.children().stream().map(Child::lead).forEach(units::add);
        Stream.ofNullable(matter.origin().opener()).map(Origin.Opener::holder).forEach(units::add);
        return units;
    }
}
