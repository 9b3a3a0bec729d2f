package org.huying.district.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.district.DistrictChange.AbolishUnit;
import org.huying.district.DistrictChange.GiveFunction;
import org.huying.district.DistrictChange.OpenUnit;
import org.huying.district.Function;
import org.huying.district.UnitKind;
import org.jspecify.annotations.Nullable;

/** Units: those of {@code units.csv}, and the offices that streets and communities bring along. */
final class UnitSheets {

    private static final int FIRST_STREET = 1000;
    private static final int FIRST_COMMUNITY = 2000;

    private final Sheets sheets;
    private final LocalDate from;
    private final List<Row> units;
    private final List<Row> streets;
    private final List<Row> communities;
    private final Map<String, String> officeOf = new HashMap<>();

    UnitSheets(Sheets sheets, List<Row> streets, List<Row> communities, LocalDate from) {
        this.sheets = sheets;
        this.from = from;
        this.units = sheets.required("units.csv", "code", "kind", "order", "zh");
        this.streets = streets;
        this.communities = communities;
        streets.forEach(row -> {
            String unit = row.optional("unit");
            String code = row.optional("code");
            if (unit != null && code != null) {
                officeOf.put(code, unit);
            }
        });
    }

    /** The first that governs; it is above the street offices and manages what nobody else does. */
    Optional<UnitCode> government() {
        return units.stream()
                .filter(row -> UnitKind.GOVERNMENT.name().equalsIgnoreCase(row.optional("kind")))
                .findFirst()
                .flatMap(row -> sheets.attempt(() -> row.unit("code")));
    }

    List<Placed> changes() {
        List<Placed> changes = new ArrayList<>(sheets.each(units, this::open));
        List<Row> ended =
                units.stream().filter(row -> row.optional("until") != null).toList();
        changes.addAll(sheets.each(ended, UnitSheets::abolish));
        changes.addAll(offices(streets, UnitKind.STREET, FIRST_STREET));
        changes.addAll(offices(communities, UnitKind.COMMUNITY, FIRST_COMMUNITY));
        List<Row> functions = sheets.required("functions.csv", "function", "unit");
        changes.addAll(sheets.each(
                functions,
                row -> new Placed(
                        new GiveFunction(row.one(Function.class, "function"), row.unit("unit"), from), row.spot())));
        return changes;
    }

    private Placed open(Row row) {
        return new Placed(
                new OpenUnit(
                        row.unit("code"),
                        row.name(),
                        row.one(UnitKind.class, "kind"),
                        row.optionalUnit("parent"),
                        row.number("order"),
                        row.day("from", from)),
                row.spot());
    }

    private static Placed abolish(Row row) {
        List<UnitCode> successors = Arrays.stream(row.text("successors").split("\\s+", -1))
                .map(code -> successor(row, code))
                .toList();
        return new Placed(new AbolishUnit(row.unit("code"), successors, row.day("until")), row.spot());
    }

    private static UnitCode successor(Row row, String code) {
        try {
            return new UnitCode(code);
        } catch (IllegalArgumentException malformed) {
            throw row.misfit("successors", "code", "“" + code + "”不是单位代码", String.valueOf(malformed.getMessage()));
        }
    }

    /** The offices of those that have one of their own; the others are managed by a unit that is named elsewhere. */
    private List<Placed> offices(List<Row> rows, UnitKind kind, int first) {
        List<Row> own =
                rows.stream().filter(row -> row.optional("unit_zh") != null).toList();
        Map<Integer, Integer> orders = new HashMap<>();
        own.forEach(row -> orders.put(row.line(), first + orders.size()));
        return sheets.each(
                own, row -> new Placed(office(row, kind, orders.getOrDefault(row.line(), first)), row.spot()));
    }

    private OpenUnit office(Row row, UnitKind kind, int order) {
        String en = row.optional("unit_en");
        Bilingual name = new Bilingual(row.text("unit_zh"), en == null ? "" : en);
        return new OpenUnit(row.unit("unit"), name, kind, above(row, kind), order, from);
    }

    private @Nullable UnitCode above(Row row, UnitKind kind) {
        String office = kind == UnitKind.COMMUNITY ? officeOf.get(row.text("street")) : null;
        return office == null ? government().orElse(null) : new UnitCode(office);
    }
}
