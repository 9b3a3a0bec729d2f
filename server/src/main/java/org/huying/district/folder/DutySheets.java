package org.huying.district.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.huying.district.DistrictChange.KeepDutyList;
import org.huying.district.DistrictChange.KeepRoster;
import org.huying.district.DutyEntry;
import org.huying.district.DutyList;
import org.huying.district.OnDuty;
import org.huying.district.Roster;
import org.huying.district.Span;
import org.huying.district.UnitKind;

/** Duty lists, whose entries lie in a table of their own, and duty rosters, a row for each turn. */
final class DutySheets {

    private final Sheets sheets;

    DutySheets(Sheets sheets) {
        this.sheets = sheets;
    }

    List<Placed> changes() {
        List<Placed> changes = new ArrayList<>(lists());
        changes.addAll(rosters());
        return changes;
    }

    private List<Placed> lists() {
        Map<String, List<Row>> entries =
                grouped(sheets.optional("duty-lists.csv", "list", "covers", "line", "zh"), row -> row.text("list"));
        List<Row> names = sheets.optional("duty-list-names.csv", "list", "positive", "from", "zh");
        List<Placed> lists = sheets.each(names, row -> {
            List<Row> own = entries.remove(row.text("list"));
            return new Placed(new KeepDutyList(list(row, own == null ? List.of() : own)), row.spot());
        });
        entries.values().stream()
                .map(List::getFirst)
                .forEach(row -> sheets.fault(row.misfit(
                                "list",
                                "list-name",
                                "清单“" + row.optional("list") + "”不在 duty-list-names.csv 里",
                                "the list '" + row.optional("list") + "' is not in duty-list-names.csv")
                        .fault()));
        return lists;
    }

    private static DutyList list(Row name, List<Row> rows) {
        if (rows.isEmpty()) {
            throw name.misfit(
                    "list", "list-empty", "清单在 duty-lists.csv 里没有条目", "the list has no entries in duty-lists.csv");
        }
        String covers = rows.getFirst().text("covers");
        UnitKind kind = Arrays.stream(UnitKind.values())
                .filter(known -> known.name().equals(covers))
                .findFirst()
                .orElse(null);
        UnitCode unit = kind == null ? rows.getFirst().unit("covers") : null;
        return new DutyList(
                name.text("list"),
                name.name(),
                name.truth("positive"),
                kind,
                unit,
                rows.stream().map(row -> entry(row, covers)).toList(),
                Span.from(name.day("from")));
    }

    private static DutyEntry entry(Row row, String covers) {
        if (!row.text("covers").equals(covers)) {
            throw row.misfit("covers", "list-covers", "同一清单的适用对象须一致", "a list covers the same in all its rows");
        }
        String category = row.optional("category");
        return new DutyEntry(row.text("line"), category == null ? "" : category, row.name());
    }

    private List<Placed> rosters() {
        List<Row> rows = sheets.optional("rosters.csv", "roster", "from", "changes_at", "days_each", "zh", "unit");
        Map<String, List<Row>> terms = grouped(rows, row -> row.text("roster") + " " + row.day("from"));
        List<Row> firsts = terms.values().stream().map(List::getFirst).toList();
        return sheets.each(firsts, row -> {
            List<Row> turns = terms.getOrDefault(row.text("roster") + " " + row.day("from"), List.of(row));
            return new Placed(new KeepRoster(roster(row, turns)), row.spot());
        });
    }

    private static Roster roster(Row first, List<Row> turns) {
        int days = first.number("days_each");
        if (days < 1) {
            throw first.misfit("days_each", "number", "每班至少一天", "a turn has at least one day");
        }
        return new Roster(
                first.text("roster"),
                first.name(),
                first.time("changes_at"),
                days,
                turns.stream().map(DutySheets::turn).toList(),
                Span.from(first.day("from")));
    }

    private static OnDuty turn(Row row) {
        PersonId person = row.optional("person") == null ? null : row.person("person");
        return new OnDuty(row.unit("unit"), person);
    }

    private Map<String, List<Row>> grouped(List<Row> rows, Function<Row, String> key) {
        List<Map.Entry<String, Row>> keyed = sheets.each(rows, row -> Map.entry(key.apply(row), row));
        return keyed.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
