package org.huying.district;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.lookup.DutyBook;
import org.huying.district.lookup.PlaceIndex;
import org.huying.district.lookup.PlaceTree;
import org.huying.district.lookup.PostBook;
import org.huying.district.lookup.Register;
import org.huying.district.lookup.RosterBook;
import org.huying.district.lookup.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * The immutable picture of one district at one edition, with all its past and its planned future: every question takes
 * the day that it is asked for. Nothing here touches a database or a clock; an answer takes microseconds.
 *
 * <p>One rule runs through it: <em>what an abolished unit had, its first successor has from that day</em> — the places it
 * managed, its posts, its functions, its turns of duty, the units under it. The same holds for places.
 */
public final class District {

    private final DistrictData data;
    private final UnitTree units;
    private final PlaceTree places;
    private final PlaceIndex index;
    private final PostBook posts;
    private final DutyBook duties;
    private final RosterBook rosters;
    private final Register<Function, FunctionTerm> functions;

    public District(DistrictData data) {
        this.data = data;
        Register<PersonId, Person> people = new Register<>(data.people());
        units = new UnitTree(new Register<>(data.units()));
        places = new PlaceTree(new Register<>(data.places()), units);
        index = new PlaceIndex(data.places().stream(), places);
        posts = new PostBook(data.posts(), people, units);
        duties = new DutyBook(new Register<>(data.dutyLists()), units);
        rosters = new RosterBook(new Register<>(data.rosters()), data.shifts(), units, people);
        functions = new Register<>(data.functions());
    }

    public DistrictCode code() {
        return data.code();
    }

    public Bilingual name() {
        return data.name();
    }

    /** Counts the changes; two pictures of one district with the same edition are the same. */
    public int edition() {
        return data.edition();
    }

    /** Everything the picture was made of. */
    public DistrictData data() {
        return data;
    }

    /** The unit as it is last known, whether it has ended or not. */
    public Optional<Unit> unit(UnitCode code) {
        return units.last(code);
    }

    public Optional<Unit> unit(UnitCode code, LocalDate day) {
        return units.on(code, day);
    }

    /** Those that can be made to answer on the day, in the order in which people choose from them. */
    public List<Unit> units(LocalDate day) {
        return units.allOn(day);
    }

    /** Those to whom work can be assigned on the day, in order. */
    public List<Unit> handlingUnits(LocalDate day) {
        return units.allOn(day).stream().filter(Unit::handles).toList();
    }

    /** Those of them that may take it; a line or category that is null is not known yet. */
    public List<Unit> handlingUnits(@Nullable String line, @Nullable String category, LocalDate day) {
        return duties.takers(line, category, day, () -> handlingUnits(day));
    }

    /** The units that are no more on the day; what they still held belongs to their successors. */
    public List<Unit> abolishedUnits(LocalDate day) {
        return units.endedBy(day);
    }

    /** The unit itself while it holds, afterwards what it became. */
    public UnitCode successorOf(UnitCode unit, LocalDate day) {
        return units.successorOf(unit, day);
    }

    public boolean within(UnitCode unit, UnitCode ancestor, LocalDate day) {
        return units.within(unit, ancestor, day);
    }

    /** Every function is filled on every day since the district was founded; no change can leave one empty. */
    public UnitCode functionUnit(Function function, LocalDate day) {
        return functions
                .on(function, day)
                .map(term -> units.successorOf(term.unit(), day))
                .orElseThrow(() -> new IllegalStateException(
                        "nobody fills " + function + " of " + data.code() + " on " + day + ", before it was founded"));
    }

    /** The place as it is last known, whether it has ended or not. */
    public Optional<Place> place(PlaceCode code) {
        return places.last(code);
    }

    public Optional<Place> place(PlaceCode code, LocalDate day) {
        return places.on(code, day);
    }

    public List<Place> places(LocalDate day) {
        return places.allOn(day);
    }

    /** The place itself while it holds, afterwards what it became. */
    public Optional<Place> placeHeldOn(PlaceCode code, LocalDate day) {
        return places.heldOn(code, day);
    }

    /** The unit that answers for a place: its own manager or that of the nearest place above. */
    public Optional<UnitCode> managerOf(PlaceCode place, LocalDate day) {
        return places.managerOf(place, day);
    }

    /** By the tree as it is last known. */
    public boolean within(PlaceCode place, PlaceCode ancestor) {
        return places.within(place, ancestor, LocalDate.MAX);
    }

    public boolean within(PlaceCode place, PlaceCode ancestor, LocalDate day) {
        return places.within(place, ancestor, day);
    }

    /** From the district down to the place, by the tree as it is last known. */
    public List<Place> pathTo(PlaceCode place) {
        return places.pathTo(place, LocalDate.MAX);
    }

    public List<Place> pathTo(PlaceCode place, LocalDate day) {
        return places.pathTo(place, day);
    }

    public Located locate(Point point, LocalDate day) {
        return index.locate(point, day);
    }

    /** Whether the duty lists let the unit take this; what is null is not known yet and refuses nothing. */
    public DutyVerdict mayTake(UnitCode unit, @Nullable String line, @Nullable String category, LocalDate day) {
        return duties.mayTake(unit, line, category, day);
    }

    public List<DutyList> dutyListsOf(UnitCode unit, LocalDate day) {
        return duties.covering(unit, day);
    }

    /** Empty only where there is no such roster at that time. */
    public Optional<OnDuty> onDuty(String roster, Instant at) {
        return rosters.onDuty(roster, at);
    }

    public Optional<Person> person(PersonId id) {
        return posts.person(id);
    }

    /** Who is in the district's service on the day. */
    public List<Person> people(LocalDate day) {
        return posts.people(day);
    }

    public List<Post> postsOf(PersonId person, LocalDate day) {
        return posts.of(person, day);
    }

    public List<Post> posts(UnitCode unit, Role role, LocalDate day) {
        return posts.in(unit, role, day);
    }
}
