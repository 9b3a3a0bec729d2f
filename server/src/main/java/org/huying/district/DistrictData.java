package org.huying.district;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;

/** All that is known of a district, term by term, as it lies in the store. {@link District} is what can be asked. */
public record DistrictData(
        DistrictCode code,
        Bilingual name,
        int edition,
        LocalDate founded,
        List<Unit> units,
        List<Place> places,
        List<Person> people,
        List<Post> posts,
        List<FunctionTerm> functions,
        List<DutyList> dutyLists,
        List<Roster> rosters,
        List<Shift> shifts) {

    public DistrictData {
        units = List.copyOf(units);
        places = List.copyOf(places);
        people = List.copyOf(people);
        posts = List.copyOf(posts);
        functions = List.copyOf(functions);
        dutyLists = List.copyOf(dutyLists);
        rosters = List.copyOf(rosters);
        shifts = List.copyOf(shifts);
    }
}
