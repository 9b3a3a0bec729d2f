package org.huying.district;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.jspecify.annotations.Nullable;

/**
 * One change to a district, from a day on. Changes are the only way in which a district becomes another; each is kept in
 * its change log with who made it and when.
 */
public sealed interface DistrictChange {

    /** The first day on which it holds. */
    LocalDate from();

    record Found(Bilingual name, LocalDate from) implements DistrictChange {}

    record OpenUnit(
            UnitCode unit,
            Bilingual name,
            UnitKind kind,
            @Nullable UnitCode parent,
            int order,
            LocalDate from) implements DistrictChange {}

    record RenameUnit(UnitCode unit, Bilingual name, LocalDate from) implements DistrictChange {}

    record MoveUnit(UnitCode unit, @Nullable UnitCode parent, int order, LocalDate from) implements DistrictChange {}

    /** The unit is no more from the day on; the first successor inherits what it had. */
    record AbolishUnit(UnitCode unit, List<UnitCode> successors, LocalDate from) implements DistrictChange {

        public AbolishUnit {
            successors = List.copyOf(successors);
        }
    }

    record GiveFunction(Function function, UnitCode unit, LocalDate from) implements DistrictChange {}

    record OpenPlace(
            PlaceCode place,
            Bilingual name,
            PlaceKind kind,
            @Nullable PlaceCode parent,
            @Nullable UnitCode manager,
            @Nullable Boundary boundary,
            String note,
            LocalDate from)
            implements DistrictChange {}

    record RenamePlace(PlaceCode place, Bilingual name, LocalDate from) implements DistrictChange {}

    record MovePlace(PlaceCode place, PlaceCode parent, LocalDate from) implements DistrictChange {}

    record RedrawPlace(PlaceCode place, Boundary boundary, LocalDate from) implements DistrictChange {}

    /** Gives a place to a unit to manage (代管); null gives it back to the nearest place above. */
    record EntrustPlace(PlaceCode place, @Nullable UnitCode manager, LocalDate from) implements DistrictChange {}

    /** The place is no more from the day on; what lay in it lies in the first successor. */
    record AbolishPlace(PlaceCode place, List<PlaceCode> successors, LocalDate from) implements DistrictChange {

        public AbolishPlace {
            successors = List.copyOf(successors);
        }
    }

    record EnterPerson(PersonId person, Bilingual name, LocalDate from) implements DistrictChange {}

    /** The person is called otherwise from the day on. */
    record RenamePerson(PersonId person, Bilingual name, LocalDate from) implements DistrictChange {}

    /** The person leaves the service; every post ends with it. */
    record RemovePerson(PersonId person, LocalDate from) implements DistrictChange {}

    record Appoint(
            PersonId person,
            UnitCode unit,
            Role role,
            @Nullable PlaceCode over,
            Span span) implements DistrictChange {

        @Override
        public LocalDate from() {
            return span.from();
        }
    }

    record Relieve(
            PersonId person,
            UnitCode unit,
            Role role,
            @Nullable PlaceCode over,
            LocalDate from) implements DistrictChange {}

    /** A new duty list, or a new text of the one with the same code. */
    record KeepDutyList(DutyList list) implements DistrictChange {

        @Override
        public LocalDate from() {
            return list.span().from();
        }
    }

    record DropDutyList(String list, LocalDate from) implements DistrictChange {}

    /** A new duty roster, or a new rule of the one with the same code. */
    record KeepRoster(Roster roster) implements DistrictChange {

        @Override
        public LocalDate from() {
            return roster.span().from();
        }
    }

    record TakeShift(Shift shift) implements DistrictChange {

        @Override
        public LocalDate from() {
            return shift.from().atZone(Zones.CHINA).toLocalDate();
        }
    }
}
