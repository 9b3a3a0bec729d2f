package org.huying.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.PlaceKind;
import org.huying.registry.Kind;
import org.huying.registry.KindField;
import org.huying.registry.KindId;
import org.huying.registry.Kinds;
import org.huying.registry.Thing;
import org.huying.registry.ThingPage;
import org.huying.registry.Things;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of the register show, called by its names. */
@Component
class ThingSheets {

    private final Things things;
    private final Kinds kinds;
    private final Districts districts;

    ThingSheets(Things things, Kinds kinds, Districts districts) {
        this.things = things;
        this.kinds = kinds;
        this.districts = districts;
    }

    Map<KindId, Kind> kinds(Viewer viewer) {
        return kinds.all(viewer.district(), things.today()).stream()
                .collect(Collectors.toMap(
                        Kind::id, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    List<ThingSheet.Row> rows(Viewer viewer, List<Thing> all) {
        ThingWords words = new ThingWords(districts.current(viewer.district()));
        Map<KindId, Kind> known = kinds(viewer);
        return all.stream()
                .map(thing -> row(thing, known.get(thing.kind()), words))
                .toList();
    }

    private static ThingSheet.Row row(Thing thing, @Nullable Kind kind, ThingWords words) {
        return new ThingSheet.Row(
                thing,
                kind == null ? Bilingual.same(thing.kind().value()) : kind.title(),
                words.unit(thing.unit()),
                words.place(thing.place()));
    }

    ThingSheet.Listed listed(Viewer viewer, ThingSheet.Asked asked, ThingPage page, int size, String files) {
        long pages = Math.max(1, (page.all() + size - 1) / size);
        return new ThingSheet.Listed(
                asked,
                rows(viewer, page.things()),
                page.all(),
                pages,
                files.replace("/things.csv", ThingPages.ALL) + "&page=",
                files,
                choices(viewer),
                units(viewer),
                places(viewer, false),
                Things.keeps(viewer.roles()));
    }

    ThingSheet.One one(Viewer viewer, Thing now, List<Thing> history, boolean made) {
        ThingWords words = new ThingWords(districts.current(viewer.district()));
        Kind kind = kinds(viewer).get(now.kind());
        return new ThingSheet.One(
                entry(now, kind, words),
                history.stream().map(thing -> entry(thing, kind, words)).toList(),
                kind == null
                        ? List.of()
                        : kind.series().values().stream()
                                .map(series -> new ThingSheet.Choice(series.name(), series.title()))
                                .toList(),
                Things.keeps(viewer.roles()),
                made);
    }

    private static ThingSheet.Entry entry(Thing thing, @Nullable Kind kind, ThingWords words) {
        List<ThingSheet.Said> said = new ArrayList<>();
        thing.fields().forEach((name, value) -> {
            KindField field = kind == null ? null : kind.fields().get(name);
            said.add(new ThingSheet.Said(
                    field == null ? Bilingual.same(name) : field.title(),
                    field == null ? Bilingual.same(value) : field.said(value)));
        });
        return new ThingSheet.Entry(row(thing, kind, words), said, words.person(thing.recordedBy()));
    }

    ThingSheet.Form form(Viewer viewer, Typed typed, int seen, @Nullable Refusal refusal) {
        Kind kind = KindId.wellFormed(typed.kind()) ? kinds(viewer).get(new KindId(typed.kind())) : null;
        return new ThingSheet.Form(typed, seen, kind, choices(viewer), units(viewer), places(viewer, true), refusal);
    }

    private List<ThingSheet.Choice> choices(Viewer viewer) {
        return kinds(viewer).values().stream()
                .map(kind -> new ThingSheet.Choice(kind.id().value(), kind.title()))
                .toList();
    }

    private List<ThingSheet.Choice> units(Viewer viewer) {
        return districts.current(viewer.district()).handlingUnits(things.today()).stream()
                .map(unit -> new ThingSheet.Choice(unit.code().value(), unit.name()))
                .toList();
    }

    /** @param all down to the communities, to choose from; else the streets, to narrow by */
    private List<ThingSheet.Choice> places(Viewer viewer, boolean all) {
        District district = districts.current(viewer.district());
        ThingWords words = new ThingWords(district);
        return district.places(things.today()).stream()
                .filter(place -> place.kind() == PlaceKind.STREET || (all && place.kind() == PlaceKind.COMMUNITY))
                .map(place -> new ThingSheet.Choice(
                        place.code().value(), java.util.Objects.requireNonNull(words.place(place.code()))))
                .toList();
    }
}
