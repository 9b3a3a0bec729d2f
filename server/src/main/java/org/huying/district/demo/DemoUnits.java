package org.huying.district.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.district.DistrictChange;
import org.huying.district.DistrictChange.AbolishUnit;
import org.huying.district.DistrictChange.GiveFunction;
import org.huying.district.DistrictChange.OpenUnit;
import org.huying.district.Function;
import org.huying.district.UnitKind;

/** The demo's units: departments, street offices, communities, companies and the offices of the command centre. */
final class DemoUnits {

    /** The district's government, above all others. */
    static final UnitCode WHOLE = new UnitCode("zhengfu");

    private static final int FIRST_STREET = 1000;
    private static final int FIRST_COMMUNITY = 2000;

    private final DemoFiles files;
    private final LocalDate from;
    private final Map<String, String> streetOffices;

    DemoUnits(DemoFiles files, LocalDate from) {
        this.files = files;
        this.from = from;
        this.streetOffices = files.table("streets.csv").stream()
                .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("unit")));
    }

    List<DistrictChange> changes() {
        List<DistrictChange> changes = new ArrayList<>();
        List<CSVRecord> units = files.table("units.csv");
        units.forEach(row -> changes.add(open(row)));
        units.stream().filter(row -> !row.get("until").isEmpty()).forEach(row -> changes.add(abolish(row)));
        changes.addAll(offices("streets.csv", UnitKind.STREET, FIRST_STREET));
        changes.addAll(offices("communities.csv", UnitKind.COMMUNITY, FIRST_COMMUNITY));
        files.table("functions.csv")
                .forEach(row -> changes.add(
                        new GiveFunction(Function.valueOf(row.get("function")), new UnitCode(row.get("unit")), from)));
        return changes;
    }

    private static OpenUnit open(CSVRecord row) {
        String parent = row.get("parent");
        return new OpenUnit(
                new UnitCode(row.get("code")),
                new Bilingual(row.get("zh"), row.get("en")),
                UnitKind.valueOf(row.get("kind")),
                parent.isEmpty() ? null : new UnitCode(parent),
                Integer.parseInt(row.get("order")),
                LocalDate.parse(row.get("from")));
    }

    private static AbolishUnit abolish(CSVRecord row) {
        List<UnitCode> successors = Arrays.stream(row.get("successors").split(" ", -1))
                .map(UnitCode::new)
                .toList();
        return new AbolishUnit(new UnitCode(row.get("code")), successors, LocalDate.parse(row.get("until")));
    }

    /** The offices of those places that have one of their own; the others are managed by some unit named elsewhere. */
    private List<DistrictChange> offices(String table, UnitKind kind, int first) {
        List<DistrictChange> changes = new ArrayList<>();
        for (CSVRecord row : files.table(table)) {
            if (!row.get("unit_zh").isEmpty()) {
                changes.add(new OpenUnit(
                        new UnitCode(row.get("unit")),
                        new Bilingual(row.get("unit_zh"), row.get("unit_en")),
                        kind,
                        above(row, kind),
                        first + changes.size(),
                        from));
            }
        }
        return changes;
    }

    private UnitCode above(CSVRecord row, UnitKind kind) {
        String office = kind == UnitKind.COMMUNITY ? streetOffices.get(row.get("street")) : null;
        return office == null ? WHOLE : new UnitCode(office);
    }
}
