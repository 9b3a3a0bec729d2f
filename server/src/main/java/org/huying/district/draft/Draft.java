package org.huying.district.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.district.DistrictChange;
import org.huying.district.DistrictData;
import org.huying.district.DutyList;
import org.huying.district.Function;
import org.huying.district.FunctionTerm;
import org.huying.district.Person;
import org.huying.district.Place;
import org.huying.district.Post;
import org.huying.district.Roster;
import org.huying.district.Unit;
import org.huying.district.lookup.PlaceTree;
import org.huying.district.lookup.Register;
import org.huying.district.lookup.UnitTree;

/**
 * A district on the way to its next edition. It takes changes one by one and refuses those that break a rule; when all
 * are taken, {@link #complete()} checks what only holds for the whole. A draft that refused is thrown away.
 */
public final class Draft {

    private final DistrictData before;
    private final Register<UnitCode, Unit> unitTerms;
    private final Register<Function, FunctionTerm> functionTerms;
    private final Register<PlaceCode, Place> placeTerms;
    private final Register<PersonId, Person> personTerms;
    private final Register<Post.Key, Post> postTerms;
    private final Register<String, DutyList> listTerms;
    private final Register<String, Roster> rosterTerms;
    private final UnitChanges units;
    private final PlaceChanges places;
    private final PeopleChanges people;
    private final DutyChanges duties;

    public Draft(DistrictData before) {
        this.before = before;
        unitTerms = new Register<>(before.units());
        functionTerms = new Register<>(before.functions());
        placeTerms = new Register<>(before.places());
        personTerms = new Register<>(before.people());
        postTerms = new Register<>(before.posts());
        listTerms = new Register<>(before.dutyLists());
        rosterTerms = new Register<>(before.rosters());
        units = new UnitChanges(unitTerms, functionTerms);
        places = new PlaceChanges(placeTerms, units);
        people = new PeopleChanges(personTerms, postTerms, units, places);
        duties = new DutyChanges(listTerms, rosterTerms, before.shifts(), units, people);
    }

    /** An empty district at edition 0, whose past may still be written. */
    public static Draft founding(DistrictCode code, Bilingual name, LocalDate founded) {
        return new Draft(new DistrictData(
                code, name, 0, founded, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of()));
    }

    /** Takes the change, or leaves everything as it was and says why. */
    public Optional<Refusal> take(DistrictChange change, LocalDate today) {
        if (change.from().isBefore(before.founded())) {
            return Refusals.beforeFounding(change.from());
        }
        if (before.edition() > 0 && change.from().isBefore(today)) {
            return Refusals.backdated(change.from());
        }
        return switch (change) {
            case DistrictChange.Found found -> Refusals.codeUsed("district", before.code());
            case DistrictChange.OpenUnit open -> units.apply(open);
            case DistrictChange.RenameUnit rename -> units.apply(rename);
            case DistrictChange.MoveUnit move -> units.apply(move);
            case DistrictChange.AbolishUnit abolish -> units.apply(abolish);
            case DistrictChange.GiveFunction give -> units.apply(give);
            case DistrictChange.OpenPlace open -> places.apply(open);
            case DistrictChange.RenamePlace rename -> places.apply(rename);
            case DistrictChange.MovePlace move -> places.apply(move);
            case DistrictChange.RedrawPlace redraw -> places.apply(redraw);
            case DistrictChange.EntrustPlace entrust -> places.apply(entrust);
            case DistrictChange.AbolishPlace abolish -> places.apply(abolish);
            case DistrictChange.EnterPerson enter -> people.apply(enter);
            case DistrictChange.RenamePerson rename -> people.apply(rename);
            case DistrictChange.RemovePerson remove -> people.apply(remove);
            case DistrictChange.Appoint appoint -> people.apply(appoint);
            case DistrictChange.Relieve relieve -> people.apply(relieve);
            case DistrictChange.KeepDutyList keep -> duties.apply(keep);
            case DistrictChange.DropDutyList drop -> duties.apply(drop);
            case DistrictChange.KeepRoster keep -> duties.apply(keep);
            case DistrictChange.TakeShift take -> duties.apply(take);
        };
    }

    /** What holds only for the whole: boundaries fit, and every function is filled. */
    public Optional<Refusal> complete() {
        return units.functionsFilled(before.founded())
                .or(() -> new PlaceFit(placeTerms, new PlaceTree(placeTerms, new UnitTree(unitTerms))).ofChanged());
    }

    /** The next edition. */
    public DistrictData after() {
        return new DistrictData(
                before.code(),
                before.name(),
                before.edition() + 1,
                before.founded(),
                unitTerms.all().toList(),
                placeTerms.all().toList(),
                personTerms.all().toList(),
                postTerms.all().toList(),
                functionTerms.all().toList(),
                listTerms.all().toList(),
                rosterTerms.all().toList(),
                duties.shifts());
    }

    /** Only the terms of the next edition that are new or other than before. */
    public DistrictData changed() {
        return new DistrictData(
                before.code(),
                before.name(),
                before.edition() + 1,
                before.founded(),
                unitTerms.changed(),
                placeTerms.changed(),
                personTerms.changed(),
                postTerms.changed(),
                functionTerms.changed(),
                listTerms.changed(),
                rosterTerms.changed(),
                duties.newShifts());
    }
}
