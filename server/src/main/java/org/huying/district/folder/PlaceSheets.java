package org.huying.district.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Boundary;
import org.huying.district.DistrictChange.Found;
import org.huying.district.DistrictChange.OpenPlace;
import org.huying.district.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Places: the features of {@code places.geojson}, and those streets and communities that it does not draw. Who manages them
 * is said by their tables and, where it does not follow the tree, by {@code entrusted.csv}.
 */
final class PlaceSheets {

    private final Sheets sheets;
    private final DistrictCode code;
    private final Found found;
    private final @Nullable UnitCode government;
    private final Map<String, UnitCode> managers = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Set<String> opened = new HashSet<>();

    PlaceSheets(Sheets sheets, DistrictCode code, Found found, @Nullable UnitCode government) {
        this.sheets = sheets;
        this.code = code;
        this.found = found;
        this.government = government;
    }

    /** The district first, and every place after the one it lies in. */
    List<Placed> changes(List<Row> streets, List<Row> communities) {
        manage(streets);
        manage(communities);
        sheets.each(sheets.optional("entrusted.csv", "place", "unit"), row -> {
            managers.put(row.text("place"), row.unit("unit"));
            String note = row.optional("note");
            notes.put(row.text("place"), note == null ? "" : note);
            return row;
        });
        List<Placed> changes = new ArrayList<>(drawn());
        if (!opened.contains(code.value())) {
            changes.addFirst(whole());
        }
        changes.addAll(undrawn(streets, PlaceKind.STREET));
        changes.addAll(undrawn(communities, PlaceKind.COMMUNITY));
        return changes;
    }

    private void manage(List<Row> rows) {
        sheets.each(
                rows.stream().filter(row -> row.optional("unit") != null).toList(),
                row -> managers.put(row.text("code"), row.unit("unit")) == null);
    }

    private List<Placed> drawn() {
        return sheets.find("places.geojson")
                .flatMap(bytes -> sheets.attempt(() -> JsonItems.ofCollection("places.geojson", bytes)))
                .map(collection -> new Features("places.geojson", collection, this::open).changes(sheets))
                .orElse(List.of());
    }

    private Placed whole() {
        return new Placed(
                open(code.value(), found.name(), PlaceKind.DISTRICT, null, null, ""), Spot.at("district.csv", 2, 1));
    }

    private List<Placed> undrawn(List<Row> rows, PlaceKind kind) {
        List<Row> missing = rows.stream()
                .filter(row -> !opened.contains(String.valueOf(row.optional("code"))))
                .toList();
        return sheets.each(missing, row -> {
            PlaceCode parent = kind == PlaceKind.COMMUNITY ? row.place("street") : new PlaceCode(code.value());
            String place = row.place("code").value();
            return new Placed(open(place, row.name(), kind, parent, null, ""), row.spot());
        });
    }

    private OpenPlace open(
            String place,
            Bilingual name,
            PlaceKind kind,
            @Nullable PlaceCode parent,
            @Nullable Boundary boundary,
            String common) {
        opened.add(place);
        String own = notes.getOrDefault(place, "");
        String note = own.isEmpty() || common.isEmpty() ? own + common : own + "; " + common;
        UnitCode manager = managers.getOrDefault(place, parent == null ? government : null);
        LocalDate from = found.from();
        return new OpenPlace(new PlaceCode(place), name, kind, parent, manager, boundary, note, from);
    }
}
