package org.huying.district.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.district.DistrictChange.Appoint;
import org.huying.district.DistrictChange.EnterPerson;
import org.huying.district.Span;

/** People and the posts that they hold, a row for each post; a person enters with the first. */
final class PeopleSheets {

    private final Sheets sheets;
    private final LocalDate founded;
    private final Set<PersonId> entered = new HashSet<>();

    PeopleSheets(Sheets sheets, LocalDate founded) {
        this.sheets = sheets;
        this.founded = founded;
    }

    List<Placed> changes() {
        List<Placed> changes = new ArrayList<>();
        sheets.each(sheets.required("posts.csv", "person", "zh", "unit", "role"), this::post)
                .forEach(changes::addAll);
        return changes;
    }

    private List<Placed> post(Row row) {
        PersonId person = row.person("person");
        LocalDate from = row.day("from", founded);
        Appoint appoint = new Appoint(
                person, row.unit("unit"), row.one(Role.class, "role"), row.optionalPlace("over"), Span.from(from));
        Placed post = new Placed(appoint, row.spot());
        return entered.add(person)
                ? List.of(new Placed(new EnterPerson(person, row.name(), from), row.spot()), post)
                : List.of(post);
    }
}
