package org.huying.district.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.DistrictChange;
import org.huying.district.DistrictChange.AbolishUnit;
import org.huying.district.DistrictChange.Appoint;
import org.huying.district.DistrictChange.EnterPerson;
import org.huying.district.DistrictChange.OpenUnit;
import org.huying.district.Span;

/**
 * The demo's people, named after their posts so that nobody takes them for real: the few of {@code posts.csv}, and one
 * handler for each unit that can handle today, called {@code handler} in the first and {@code handler-<unit>} elsewhere.
 */
final class DemoPeople {

    private final DemoFiles files;
    private final LocalDate from;

    DemoPeople(DemoFiles files, LocalDate from) {
        this.files = files;
        this.from = from;
    }

    List<DistrictChange> changes(List<DistrictChange> units) {
        List<DistrictChange> changes = new ArrayList<>();
        files.table("posts.csv").forEach(row -> changes.addAll(named(row)));
        String id = "handler";
        for (OpenUnit unit : handling(units)) {
            changes.addAll(handler(id.equals("handler") ? id : id + unit.unit(), unit));
            id = "handler-";
        }
        return changes;
    }

    private static List<OpenUnit> handling(List<DistrictChange> units) {
        Set<UnitCode> abolished = units.stream()
                .filter(AbolishUnit.class::isInstance)
                .map(change -> ((AbolishUnit) change).unit())
                .collect(Collectors.toSet());
        return units.stream()
                .filter(OpenUnit.class::isInstance)
                .map(OpenUnit.class::cast)
                .filter(unit -> unit.kind().handles() && !abolished.contains(unit.unit()))
                .toList();
    }

    private List<DistrictChange> named(CSVRecord row) {
        PersonId person = new PersonId(row.get("person"));
        String over = row.get("over");
        return List.of(
                new EnterPerson(person, new Bilingual(row.get("zh"), row.get("en")), from),
                new Appoint(
                        person,
                        new UnitCode(row.get("unit")),
                        Role.find(row.get("role")).orElseThrow(),
                        over.isEmpty() ? null : new PlaceCode(over),
                        Span.from(from)));
    }

    private static List<DistrictChange> handler(String id, OpenUnit unit) {
        PersonId person = new PersonId(id);
        Bilingual name = new Bilingual(
                "演示·" + unit.name().zh() + "经办人", "Demo handler, " + unit.name().en());
        return List.of(
                new EnterPerson(person, name, unit.from()),
                new Appoint(person, unit.unit(), Role.HANDLER, null, Span.from(unit.from())));
    }
}
