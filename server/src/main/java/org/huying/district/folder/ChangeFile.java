package org.huying.district.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.district.District;
import org.huying.district.DistrictChange;
import org.huying.district.draft.Draft;
import org.huying.district.json.ChangeJson;

/** A file of changes: a JSON array, one object for each, in the order in which they are made. */
public final class ChangeFile {

    private final String file;
    private final List<Placed> changes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ChangeFile(String file) {
        this.file = file;
    }

    /** @param file the name under which its faults are told */
    public static ChangeFile read(String file, byte[] bytes) {
        ChangeFile read = new ChangeFile(file);
        try {
            JsonItems.ofArray(file, bytes).forEach(read::add);
        } catch (Misfit misfit) {
            read.faults.add(misfit.fault());
        }
        return read;
    }

    private void add(JsonItems.Item item) {
        try {
            changes.add(new Placed(ChangeJson.read(item.object()), Spot.at(file, item.line(), item.column())));
        } catch (ChangeJson.Misread misread) {
            String at = misread.path();
            Bilingual words = new Bilingual(
                    at + (at.isEmpty() ? "" : "：") + misread.words().zh(),
                    at + (at.isEmpty() ? "" : ": ") + misread.words().en());
            faults.add(new Fault(file, item.line(), item.column(), "form:change", words));
        }
    }

    /** What is wrong; nothing where the district can be changed by it. */
    public List<Fault> faults(District district, LocalDate today) {
        if (!faults.isEmpty()) {
            return List.copyOf(faults);
        }
        return Trial.refusal(new Draft(district.data()), changes, file, today).stream()
                .toList();
    }

    public List<DistrictChange> changes() {
        return changes.stream().map(Placed::change).toList();
    }
}
