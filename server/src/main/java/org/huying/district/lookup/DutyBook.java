package org.huying.district.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private final Register<String, DutyList> lists;
    private final UnitTree units;

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
