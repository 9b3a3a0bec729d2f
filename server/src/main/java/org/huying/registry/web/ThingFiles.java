package org.huying.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huying.district.Point;
import org.huying.platform.OfficeFiles;
import org.huying.platform.Workbook;
import org.huying.registry.Thing;
import org.huying.registry.ThingPage;
import org.huying.registry.ThingQuery;
import org.huying.registry.Things;
import org.huying.security.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The register as a table that can be changed and brought in again: columns by the names that an import knows. */
@Component
class ThingFiles {

    private final Things things;

    ThingFiles(Things things) {
        this.things = things;
    }

    ResponseEntity<byte[]> csv(Viewer viewer, ThingQuery query) {
        return OfficeFiles.csv("things", table(viewer, query));
    }

    ResponseEntity<byte[]> workbook(Viewer viewer, ThingQuery query) {
        List<List<Object>> rows = table(viewer, query);
        try (Workbook workbook = new Workbook()) {
            workbook.sheet("things", List.of(20, 16, 30, 20, 16, 12, 12, 10, 12));
            workbook.header(rows.getFirst().stream().map(Object::toString).toList());
            rows.stream().skip(1).forEach(workbook::row);
            return OfficeFiles.xlsx("things", workbook.bytes());
        }
    }

    private List<List<Object>> table(Viewer viewer, ThingQuery query) {
        ThingPage page = things.list(viewer, query, 0, ThingTable.MOST);
        Set<String> fields = new TreeSet<>();
        page.things().forEach(thing -> fields.addAll(thing.fields().keySet()));
        List<List<Object>> rows = new ArrayList<>();
        List<Object> header = new ArrayList<>(ThingPages.columns());
        header.addAll(fields);
        rows.add(header);
        page.things().forEach(thing -> rows.add(row(thing, fields)));
        return rows;
    }

    private static List<Object> row(Thing thing, Set<String> fields) {
        Point point = thing.point();
        List<Object> row = new ArrayList<>(List.of(
                thing.id().value(),
                thing.kind().value(),
                thing.name(),
                thing.unit().value(),
                thing.place() == null ? "" : thing.place().value(),
                point == null ? "" : String.valueOf(point.lon()),
                point == null ? "" : String.valueOf(point.lat()),
                thing.state().word(),
                thing.holdsFrom().toString()));
        fields.forEach(field -> row.add(thing.fields().getOrDefault(field, "")));
        return row;
    }
}
