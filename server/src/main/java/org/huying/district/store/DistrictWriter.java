package org.huying.district.store;

import org.huying.base.DistrictCode;
import org.huying.district.DistrictData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the terms that a change made new or other, what others refer to first. */
final class DistrictWriter {

    private final UnitWriter units;
    private final PlaceWriter places;
    private final PeopleWriter people;
    private final DutyWriter duties;

    DistrictWriter(JdbcClient jdbc, DistrictCode district) {
        Rows rows = new Rows(jdbc, district);
        units = new UnitWriter(rows);
        places = new PlaceWriter(rows);
        people = new PeopleWriter(rows);
        duties = new DutyWriter(rows);
    }

    void write(DistrictData changed) {
        units.units(changed.units());
        places.places(changed.places());
        units.functions(changed.functions());
        people.people(changed.people());
        people.posts(changed.posts());
        duties.dutyLists(changed.dutyLists());
        duties.rosters(changed.rosters());
        duties.shifts(changed.shifts());
    }
}
