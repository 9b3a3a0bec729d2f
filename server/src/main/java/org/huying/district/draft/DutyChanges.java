package org.huying.district.draft;

import static org.huying.district.draft.Refusals.because;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.district.DistrictChange.DropDutyList;
import org.huying.district.DistrictChange.KeepDutyList;
import org.huying.district.DistrictChange.KeepRoster;
import org.huying.district.DistrictChange.TakeShift;
import org.huying.district.DutyList;
import org.huying.district.OnDuty;
import org.huying.district.Roster;
import org.huying.district.Shift;
import org.huying.district.lookup.Register;

/** Duty lists and duty rosters are kept up to date. */
final class DutyChanges {

    private final Terms<String, DutyList> lists;
    private final Terms<String, Roster> rosters;
    private final List<Shift> shifts;
    private final List<Shift> newShifts = new ArrayList<>();
    private final UnitChanges units;
    private final PeopleChanges people;

    DutyChanges(
            Register<String, DutyList> lists,
            Register<String, Roster> rosters,
            List<Shift> shifts,
            UnitChanges units,
            PeopleChanges people) {
        this.lists = new Terms<>(lists, "list", DutyList::during);
        this.rosters = new Terms<>(rosters, "roster", Roster::during);
        this.shifts = new ArrayList<>(shifts);
        this.units = units;
        this.people = people;
    }

    List<Shift> shifts() {
        return shifts;
    }

    List<Shift> newShifts() {
        return newShifts;
    }

    Optional<Refusal> apply(KeepDutyList keep) {
        if (keep.list().entries().isEmpty()) {
            return because("duty-list-empty", "entries", "清单不能没有条目；停用请撤销清单", "a list has entries; drop it to end it");
        }
        return units.there(keep.list().unitCovered(), keep.from()).or(() -> lists.replace(keep.list()));
    }

    Optional<Refusal> apply(DropDutyList drop) {
        return lists.end(drop.list(), drop.from(), UnaryOperator.identity());
    }

    Optional<Refusal> apply(KeepRoster keep) {
        return keep.roster().turns().stream()
                .flatMap(turn -> canServe(turn, keep.from()).stream())
                .findFirst()
                .or(() -> rosters.replace(keep.roster()));
    }

    Optional<Refusal> apply(TakeShift take) {
        Shift shift = take.shift();
        return rosters.there(shift.roster(), take.from())
                .or(() -> canServe(shift.who(), take.from()))
                .or(() -> takeOnce(shift));
    }

    private Optional<Refusal> takeOnce(Shift shift) {
        boolean taken = shifts.stream()
                .anyMatch(other -> other.roster().equals(shift.roster())
                        && other.from().isBefore(shift.until())
                        && shift.from().isBefore(other.until()));
        if (taken) {
            return because("shift-taken", "shift", "该时段已另有约定的值班", "another shift is agreed for that time");
        }
        shifts.add(shift);
        newShifts.add(shift);
        return Optional.empty();
    }

    private Optional<Refusal> canServe(OnDuty who, LocalDate day) {
        PersonId person = who.person();
        return units.there(who.unit(), day).or(() -> person == null ? Optional.empty() : people.there(person, day));
    }
}
