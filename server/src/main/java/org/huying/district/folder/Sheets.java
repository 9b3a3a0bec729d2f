package org.huying.district.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huying.base.Bilingual;

/** The files of a folder while it is read: what is wrong is collected, row by row, and the rest is read on. */
final class Sheets {

    private final FolderFiles files;
    private final List<Fault> faults = new ArrayList<>();

    Sheets(FolderFiles files) {
        this.files = files;
    }

    /** A table that must be there. */
    List<Row> required(String name, String... columns) {
        if (files.find(name).isEmpty()) {
            faults.add(new Fault(name, 0, 0, "form:missing", new Bilingual("缺少这个文件", "the file is missing")));
            return List.of();
        }
        return optional(name, columns);
    }

    /** A table that may be absent: no rows then. */
    List<Row> optional(String name, String... columns) {
        return attempt(() -> files.find(name)
                        .map(bytes -> Table.rows(name, bytes, List.of(columns)))
                        .orElse(List.of()))
                .orElse(List.of());
    }

    Optional<byte[]> find(String name) {
        return files.find(name);
    }

    /** What each row says; a row that cannot be read is told and left out. */
    <T> List<T> each(List<Row> rows, Function<Row, T> reading) {
        List<T> read = new ArrayList<>();
        rows.forEach(row -> attempt(() -> reading.apply(row)).ifPresent(read::add));
        return read;
    }

    <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Misfit misfit) {
            faults.add(misfit.fault());
            return Optional.empty();
        }
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
