package org.huying.district.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.district.District;
import org.huying.district.DistrictChange;
import org.huying.district.DistrictChange.Found;
import org.huying.district.draft.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A district as a folder of files from which it is founded. Everything that is wrong in the files is told at once; where
 * nothing is, the first rule of the district that they break.
 */
public final class DistrictFolder {

    private static final String DISTRICT = "district.csv";

    private final Sheets sheets;
    private final List<Placed> changes = new ArrayList<>();
    private @Nullable DistrictCode code;
    private @Nullable Found found;

    private DistrictFolder(FolderFiles files) {
        this.sheets = new Sheets(files);
    }

    public static DistrictFolder read(FolderFiles files) {
        DistrictFolder folder = new DistrictFolder(files);
        List<Row> district = folder.sheets.required(DISTRICT, "code", "zh", "from");
        if (district.size() == 1) {
            folder.sheets.each(district, folder::found);
        } else if (folder.sheets.faults().isEmpty()) {
            folder.sheets.fault(
                    new Fault(DISTRICT, 0, 0, "form:one-row", new Bilingual("应恰有一行", "there is exactly one row")));
        }
        return folder;
    }

    private DistrictFolder found(Row row) {
        LocalDate from = row.day("from");
        Bilingual name = row.name();
        try {
            code = new DistrictCode(row.text("code"));
        } catch (IllegalArgumentException malformed) {
            throw row.misfit("code", "code", "行政区划代码是六位数字", String.valueOf(malformed.getMessage()));
        }
        Found founding = new Found(name, from);
        found = founding;
        List<Row> streets = sheets.optional("streets.csv", "code", "zh", "unit");
        List<Row> communities = sheets.optional("communities.csv", "code", "street", "zh", "unit");
        UnitSheets units = new UnitSheets(sheets, streets, communities, from);
        changes.addAll(units.changes());
        changes.addAll(
                new PlaceSheets(sheets, code, founding, units.government().orElse(null)).changes(streets, communities));
        changes.addAll(new PeopleSheets(sheets, from).changes());
        changes.addAll(new DutySheets(sheets).changes());
        return this;
    }

    /** What is wrong in the files. */
    public List<Fault> misread() {
        return sheets.faults();
    }

    /** What is wrong in the files or by the rules; nothing where the district can be founded from it. */
    public List<Fault> faults() {
        List<Fault> faults = misread();
        return faults.isEmpty()
                ? Trial.refusal(draft(), changes, "", found().from()).stream().toList()
                : faults;
    }

    /** The district as it would be, without a database; only of a folder without faults. */
    public District picture() {
        Draft draft = draft();
        Trial.refusal(draft, changes, "", found().from()).ifPresent(fault -> {
            throw new IllegalStateException(fault.text().en());
        });
        return new District(draft.after());
    }

    /** Only of a folder without faults. */
    public DistrictCode code() {
        return Objects.requireNonNull(code);
    }

    /** Only of a folder without faults. */
    public Found found() {
        return Objects.requireNonNull(found);
    }

    public List<DistrictChange> changes() {
        return changes.stream().map(Placed::change).toList();
    }

    private Draft draft() {
        return Draft.founding(code(), found().name(), found().from());
    }
}
