package org.huying.district.lookup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.UnitCode;
import org.huying.district.Unit;

/** Units by day: who is there, who is under whom, and who has taken the place of whom. */
public final class UnitTree {

    private static final Comparator<Unit> IN_ORDER = Comparator.comparingInt(Unit::order)
            .thenComparing(unit -> unit.code().value());

    /** No organisation is deeper; the rules keep circles out. */
    private static final int DEEPEST = 100;

    private final Register<UnitCode, Unit> units;

    public UnitTree(Register<UnitCode, Unit> units) {
        this.units = units;
    }

    public Optional<Unit> last(UnitCode code) {
        return units.last(code);
    }

    public Optional<Unit> on(UnitCode code, LocalDate day) {
        return units.on(code, day);
    }

    public List<Unit> allOn(LocalDate day) {
        return units.allOn(day).stream().sorted(IN_ORDER).toList();
    }

    public List<Unit> endedBy(LocalDate day) {
        return units.lasts().stream()
                .filter(unit -> unit.span().endedBy(day))
                .sorted(IN_ORDER)
                .toList();
    }

    /** The unit itself while it holds, afterwards the first of its successors that does; itself where there is none. */
    public UnitCode successorOf(UnitCode code, LocalDate day) {
        if (units.on(code, day).isPresent()) {
            return code;
        }
        return follow(code, day, new HashSet<>()).orElse(code);
    }

    private Optional<UnitCode> follow(UnitCode code, LocalDate day, Set<UnitCode> seen) {
        if (!seen.add(code)) {
            return Optional.empty();
        }
        if (units.on(code, day).isPresent()) {
            return Optional.of(code);
        }
        return units.last(code).filter(unit -> unit.span().endedBy(day)).stream()
                .flatMap(unit -> unit.successors().stream())
                .flatMap(successor -> follow(successor, day, seen).stream())
                .findFirst();
    }

    /** The unit above on the day; a unit whose parent was abolished is under the parent's successor. */
    public Optional<UnitCode> parentOn(UnitCode code, LocalDate day) {
        return units.on(code, day).or(() -> units.last(code)).map(Unit::parent).map(parent -> successorOf(parent, day));
    }

    /** Whether the unit is the other or somewhere under it. */
    public boolean within(UnitCode unit, UnitCode ancestor, LocalDate day) {
        Optional<UnitCode> at = Optional.of(unit);
        for (int level = 0; level < DEEPEST && at.isPresent(); level++) {
            if (at.get().equals(ancestor)) {
                return true;
            }
            at = parentOn(at.get(), day);
        }
        return false;
    }
}
