package org.huying.district.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.district.DutyEntry;
import org.huying.district.DutyList;
import org.huying.district.DutyVerdict;
import org.huying.district.Unit;
import org.jspecify.annotations.Nullable;

/** The duty lists by day. A list that covers an abolished unit lapses: its successor has lists of its own. */
public final class DutyBook {

    private static final DutyVerdict ALLOWED = new DutyVerdict.Allowed();
    private static final int MOST_KEPT = 2_000;

    private final Register<String, DutyList> lists;
    private final UnitTree units;

    /** Asked with every command that names a unit, and the same until the picture is another. */
    private final Map<Asked, List<Unit>> takers = new ConcurrentHashMap<>();

    private record Asked(@Nullable String line, @Nullable String category, LocalDate day) {}

    public DutyBook(Register<String, DutyList> lists, UnitTree units) {
        this.lists = lists;
        this.units = units;
    }

    /** Refuses only what is certain: a line or category that is null is not known yet. */
    public DutyVerdict mayTake(UnitCode unit, @Nullable String line, @Nullable String category, LocalDate day) {
        List<DutyList> covering = covering(unit, day);
        for (DutyList list : covering) {
            Optional<DutyEntry> entry = list.positive() ? Optional.empty() : list.entryMeaning(line, category);
            if (entry.isPresent()) {
                return new DutyVerdict.RefusedBy(
                        list.name(), entry.get().toString(), entry.get().why());
            }
        }
        List<DutyList> positive = covering.stream().filter(DutyList::positive).toList();
        if (positive.isEmpty() || positive.stream().anyMatch(list -> list.mayHold(line, category))) {
            return ALLOWED;
        }
        return new DutyVerdict.RefusedBy(
                positive.getFirst().name(), "-", notOn(positive.getFirst().name()));
    }

    /** Those of some units of the day that may take it. */
    public List<Unit> takers(
            @Nullable String line, @Nullable String category, LocalDate day, Supplier<List<Unit>> handling) {
        if (takers.size() > MOST_KEPT) {
            takers.clear();
        }
        return takers.computeIfAbsent(
                new Asked(line, category, day),
                asked -> handling.get().stream()
                        .filter(unit -> mayTake(unit.code(), line, category, day) instanceof DutyVerdict.Allowed)
                        .toList());
    }

    /** The lists that cover the unit on the day, in the order of their codes. */
    public List<DutyList> covering(UnitCode unit, LocalDate day) {
        return lists.allOn(day).stream()
                .filter(list -> covers(list, unit, day))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private boolean covers(DutyList list, UnitCode unit, LocalDate day) {
        UnitCode covered = list.unitCovered();
        return covered != null
                ? units.within(unit, covered, day)
                : units.on(unit, day)
                        .or(() -> units.last(unit))
                        .map(Unit::kind)
                        .filter(kind -> kind == list.kindCovered())
                        .isPresent();
    }

    private static Bilingual notOn(Bilingual list) {
        return new Bilingual("不在“" + list.zh() + "”之内", "it is not on the list \"" + list.en() + "\"");
    }
}
