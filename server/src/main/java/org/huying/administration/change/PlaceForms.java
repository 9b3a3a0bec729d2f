package org.huying.administration.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.administration.change.Field.Type;
import org.huying.base.Invalid;
import org.huying.base.PlaceCode;
import org.huying.district.Boundary;
import org.huying.district.DistrictChange;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.folder.Geometry;
import org.jspecify.annotations.Nullable;

/** Places are opened, renamed, moved, redrawn, given to units to manage and abolished. */
final class PlaceForms {

    private PlaceForms() {}

    static List<ChangeForm> all() {
        return List.of(open(), rename(), move(), redraw(), entrust(), abolish());
    }

    private static String page(Values values) {
        String place = values.text("place");
        return place.isEmpty() ? "/administration/places" : "/administration/places/" + place;
    }

    private static Optional<Place> place(Values values, Ground ground) {
        return values.text("place").isEmpty()
                ? Optional.empty()
                : ground.district().place(values.place("place"));
    }

    private static ChangeForm open() {
        return ChangeForm.of("open-place")
                .with("place", Type.CODE)
                .names()
                .with("place-kind", Type.CHOICE, Choices::placeKinds)
                .with("within", Type.SUGGESTED, Choices::places)
                .maybe("manager", Type.CHOICE, Choices::units)
                .maybe("boundary", Type.LONG)
                .maybe("note", Type.TEXT)
                .from()
                .reads(values -> new DistrictChange.OpenPlace(
                        values.place("place"),
                        values.names("zh", "en"),
                        values.word("place-kind", PlaceKind.class),
                        values.placeIfAny("within"),
                        values.unitIfAny("manager"),
                        values.text("boundary").isEmpty() ? null : boundary(values),
                        values.text("note"),
                        values.day("from")))
                .home(PlaceForms::page);
    }

    private static Boundary boundary(Values values) {
        try {
            return Geometry.boundary(values.text("boundary"));
        } catch (Invalid invalid) {
            throw new Invalid(invalid.refusal().at("boundary"));
        }
    }

    private static ChangeForm rename() {
        return ChangeForm.of("rename-place")
                .with("place", Type.FIXED, Choices::places)
                .names()
                .from()
                .begins((asked, ground) -> place(asked, ground)
                        .map(place -> Map.of(
                                "zh", List.of(place.name().zh()),
                                "en", List.of(place.name().en())))
                        .orElse(Map.of()))
                .reads(values -> new DistrictChange.RenamePlace(
                        values.place("place"), values.names("zh", "en"), values.day("from")))
                .home(PlaceForms::page);
    }

    private static ChangeForm move() {
        return ChangeForm.of("move-place")
                .with("place", Type.FIXED, Choices::places)
                .with("within", Type.SUGGESTED, Choices::places)
                .from()
                .begins((asked, ground) -> place(asked, ground)
                        .map(place -> first("within", place.parent()))
                        .orElse(Map.of()))
                .reads(values ->
                        new DistrictChange.MovePlace(values.place("place"), values.place("within"), values.day("from")))
                .home(PlaceForms::page);
    }

    private static Map<String, List<String>> first(String name, @Nullable Object value) {
        Map<String, List<String>> first = new HashMap<>();
        first.put(name, value == null ? List.of() : List.of(value.toString()));
        return first;
    }

    private static ChangeForm redraw() {
        return ChangeForm.of("redraw-place")
                .with("place", Type.FIXED, Choices::places)
                .with("boundary", Type.LONG)
                .from()
                .begins((asked, ground) -> place(asked, ground)
                        .map(Place::boundary)
                        .map(boundary -> first("boundary", boundary.toGeoJson()))
                        .orElse(Map.of()))
                .reads(values ->
                        new DistrictChange.RedrawPlace(values.place("place"), boundary(values), values.day("from")))
                .home(PlaceForms::page);
    }

    private static ChangeForm entrust() {
        return ChangeForm.of("entrust-place")
                .with("place", Type.FIXED, Choices::places)
                .maybe("manager", Type.CHOICE, Choices::units)
                .from()
                .begins((asked, ground) -> place(asked, ground)
                        .map(place -> first("manager", place.manager()))
                        .orElse(Map.of()))
                .reads(values -> new DistrictChange.EntrustPlace(
                        values.place("place"), values.unitIfAny("manager"), values.day("from")))
                .home(PlaceForms::page);
    }

    private static ChangeForm abolish() {
        return ChangeForm.of("abolish-place")
                .with("place", Type.FIXED, Choices::places)
                .maybe("heir", Type.SUGGESTED, Choices::places)
                .from()
                .reads(values ->
                        new DistrictChange.AbolishPlace(values.place("place"), heirs(values), values.day("from")))
                .home(PlaceForms::page);
    }

    private static List<PlaceCode> heirs(Values values) {
        return values.text("heir").isEmpty() ? List.of() : List.of(values.place("heir"));
    }
}
