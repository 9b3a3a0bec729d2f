package org.huying.district.demo;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.huying.district.DistrictChange;
import org.huying.district.DistrictChange.KeepDutyList;
import org.huying.district.DistrictChange.KeepRoster;
import org.huying.district.DutyEntry;
import org.huying.district.DutyList;
import org.huying.district.OnDuty;
import org.huying.district.Roster;
import org.huying.district.Span;
import org.huying.district.UnitKind;

/** The demo's duty lists and duty roster. */
final class DemoDuties {

    private final DemoFiles files;

    DemoDuties(DemoFiles files) {
        this.files = files;
    }

    List<DistrictChange> changes() {
        return Stream.concat(lists(), rosters()).toList();
    }

    private Stream<DistrictChange> lists() {
        Map<String, List<CSVRecord>> entries = grouped(files.table("duty-lists.csv"), row -> row.get("list"));
        return files.table("duty-list-names.csv").stream()
                .map(row -> new KeepDutyList(list(row, entries.getOrDefault(row.get("list"), List.of()))));
    }

    private static DutyList list(CSVRecord name, List<CSVRecord> rows) {
        String covers = rows.getFirst().get("covers");
        boolean byKind = covers.equals(UnitKind.COMMUNITY.name());
        return new DutyList(
                name.get("list"),
                bilingual(name),
                Boolean.parseBoolean(name.get("positive")),
                byKind ? UnitKind.COMMUNITY : null,
                byKind ? null : new UnitCode(covers),
                rows.stream()
                        .map(row -> new DutyEntry(row.get("line"), row.get("category"), bilingual(row)))
                        .toList(),
                Span.from(LocalDate.parse(name.get("from"))));
    }

    private Stream<DistrictChange> rosters() {
        Map<String, List<CSVRecord>> terms =
                grouped(files.table("rosters.csv"), row -> row.get("roster") + row.get("from"));
        return terms.values().stream().map(turns -> new KeepRoster(roster(turns)));
    }

    private static Roster roster(List<CSVRecord> turns) {
        CSVRecord first = turns.getFirst();
        return new Roster(
                first.get("roster"),
                bilingual(first),
                LocalTime.parse(first.get("changes_at")),
                Integer.parseInt(first.get("days_each")),
                turns.stream().map(DemoDuties::turn).toList(),
                Span.from(LocalDate.parse(first.get("from"))));
    }

    private static OnDuty turn(CSVRecord row) {
        String person = row.get("person");
        return new OnDuty(new UnitCode(row.get("unit")), person.isEmpty() ? null : new PersonId(person));
    }

    private static Bilingual bilingual(CSVRecord row) {
        return new Bilingual(row.get("zh"), row.get("en"));
    }

    private static Map<String, List<CSVRecord>> grouped(List<CSVRecord> rows, Function<CSVRecord, String> key) {
        return rows.stream().collect(groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
