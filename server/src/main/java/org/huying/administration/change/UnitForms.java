package org.huying.administration.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.administration.change.Field.Type;
import org.huying.base.UnitCode;
import org.huying.district.DistrictChange;
import org.huying.district.Function;
import org.huying.district.Unit;
import org.huying.district.UnitKind;

/** Units are opened, renamed, moved and abolished; functions pass from unit to unit. */
final class UnitForms {

    private UnitForms() {}

    static List<ChangeForm> all() {
        return List.of(open(), rename(), move(), abolish(), function());
    }

    private static String page(Values values) {
        return "/administration/units/" + values.text("unit");
    }

    private static Optional<Unit> unit(Values values, Ground ground) {
        return values.text("unit").isEmpty()
                ? Optional.empty()
                : ground.district().unit(values.unit("unit"));
    }

    private static ChangeForm open() {
        return ChangeForm.of("open-unit")
                .with("unit", Type.CODE)
                .names()
                .with("kind", Type.CHOICE, Choices::unitKinds)
                .maybe("parent", Type.CHOICE, Choices::units)
                .with("order", Type.NUMBER)
                .from()
                .begins((asked, ground) -> Map.of("order", List.of(String.valueOf(next(ground)))))
                .reads(values -> new DistrictChange.OpenUnit(
                        values.unit("unit"),
                        values.names("zh", "en"),
                        values.word("kind", UnitKind.class),
                        values.unitIfAny("parent"),
                        values.number("order"),
                        values.day("from")))
                .home(values -> values.text("unit").isEmpty() ? "/administration/units" : page(values));
    }

    private static int next(Ground ground) {
        return ground.district().units(ground.today()).stream()
                        .mapToInt(Unit::order)
                        .max()
                        .orElse(0)
                + 10;
    }

    private static ChangeForm rename() {
        return ChangeForm.of("rename-unit")
                .with("unit", Type.FIXED, Choices::units)
                .names()
                .from()
                .begins((asked, ground) -> unit(asked, ground)
                        .map(unit -> Map.of(
                                "zh", List.of(unit.name().zh()),
                                "en", List.of(unit.name().en())))
                        .orElse(Map.of()))
                .reads(values -> new DistrictChange.RenameUnit(
                        values.unit("unit"), values.names("zh", "en"), values.day("from")))
                .home(UnitForms::page);
    }

    private static ChangeForm move() {
        return ChangeForm.of("move-unit")
                .with("unit", Type.FIXED, Choices::units)
                .maybe("parent", Type.CHOICE, Choices::units)
                .with("order", Type.NUMBER)
                .from()
                .begins((asked, ground) ->
                        unit(asked, ground).map(UnitForms::standing).orElse(Map.of()))
                .reads(values -> new DistrictChange.MoveUnit(
                        values.unit("unit"), values.unitIfAny("parent"), values.number("order"), values.day("from")))
                .home(UnitForms::page);
    }

    private static Map<String, List<String>> standing(Unit unit) {
        Map<String, List<String>> standing = new HashMap<>();
        standing.put("order", List.of(String.valueOf(unit.order())));
        UnitCode parent = unit.parent();
        standing.put("parent", parent == null ? List.of() : List.of(parent.value()));
        return standing;
    }

    private static ChangeForm abolish() {
        return ChangeForm.of("abolish-unit")
                .with("unit", Type.FIXED, Choices::units)
                .with("successors", Type.ORDERED, Choices::units)
                .from()
                .reads(values -> new DistrictChange.AbolishUnit(
                        values.unit("unit"),
                        values.all("successors").stream()
                                .filter(code -> !code.isBlank())
                                .map(code -> values.unitCalled("successors", code))
                                .toList(),
                        values.day("from")))
                .home(UnitForms::page);
    }

    private static ChangeForm function() {
        return ChangeForm.of("give-function")
                .with("function", Type.CHOICE, Choices::functions)
                .with("unit", Type.CHOICE, Choices::units)
                .from()
                .reads(values -> new DistrictChange.GiveFunction(
                        values.word("function", Function.class), values.unit("unit"), values.day("from")))
                .home(UnitForms::page);
    }
}
