package org.huying.district.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.Invalid;
import org.huying.base.PlaceCode;
import org.huying.district.Boundary;
import org.huying.district.DistrictChange.OpenPlace;
import org.huying.district.PlaceKind;
import org.huying.district.json.GeoJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The features of a collection, each a place with its code, kind, parent and name among its properties. */
final class Features {

    /** Makes a place of what a feature says. */
    interface Opening {
        OpenPlace open(
                String place,
                Bilingual name,
                PlaceKind kind,
                @Nullable PlaceCode parent,
                @Nullable Boundary boundary,
                String note);
    }

    private final String file;
    private final JsonItems collection;
    private final Opening opening;

    Features(String file, JsonItems collection, Opening opening) {
        this.file = file;
        this.collection = collection;
        this.opening = opening;
    }

    List<Placed> changes(Sheets sheets) {
        List<Placed> changes = new ArrayList<>();
        for (JsonItems.Item item : collection.items()) {
            sheets.attempt(() -> new Placed(place(item), Spot.at(file, item.line(), item.column())))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private OpenPlace place(JsonItems.Item item) {
        JsonNode properties = item.object().path("properties");
        String parent = properties.path("parent").asString("");
        return opening.open(
                code(item, "code", text(item, "code")).value(),
                new Bilingual(text(item, "zh"), properties.path("en").asString("")),
                kind(item),
                parent.isEmpty() ? null : code(item, "parent", parent),
                boundary(item),
                properties.path("note").asString(collection.note()));
    }

    private PlaceKind kind(JsonItems.Item item) {
        String word = text(item, "kind");
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> misfit(
                        item,
                        "word",
                        "kind：“" + word + "”不在可用的词中：" + Arrays.toString(PlaceKind.values()),
                        "kind: '" + word + "' is none of " + Arrays.toString(PlaceKind.values())));
    }

    private PlaceCode code(JsonItems.Item item, String name, String code) {
        try {
            return new PlaceCode(code);
        } catch (IllegalArgumentException malformed) {
            throw misfit(item, "code", name + "：“" + code + "”不是地点代码", name + ": " + malformed.getMessage());
        }
    }

    private @Nullable Boundary boundary(JsonItems.Item item) {
        JsonNode geometry = item.object().path("geometry");
        if (geometry.isNull() || geometry.isMissingNode()) {
            return null;
        }
        try {
            return GeoJson.boundary(geometry);
        } catch (Invalid invalid) {
            throw misfit(
                    item,
                    "boundary",
                    invalid.refusal().message().zh(),
                    invalid.refusal().message().en());
        }
    }

    private String text(JsonItems.Item item, String name) {
        return Optional.of(item.object().path("properties").path(name).asString(""))
                .filter(text -> !text.isBlank())
                .orElseThrow(() ->
                        misfit(item, "empty", "properties 里缺少“" + name + "”", "properties say no '" + name + "'"));
    }

    private Misfit misfit(JsonItems.Item item, String rule, String zh, String en) {
        return new Misfit(new Fault(file, item.line(), item.column(), "form:" + rule, new Bilingual(zh, en)));
    }
}
