package org.huying.matter.lines;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.Role;
import org.huying.district.Districts;
import org.huying.line.Diagrams;
import org.huying.line.Line;
import org.huying.line.LineEdition;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.matter.lines.OpenByEditionStore.Key;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the pages of lines show. */
@Component
class LineSheets {

    private final Lines lines;
    private final Districts districts;
    private final OpenByEditionStore open;

    LineSheets(Lines lines, Districts districts, OpenByEditionStore open) {
        this.lines = lines;
        this.districts = districts;
        this.open = open;
    }

    List<LineSheet.Row> all(Viewer by) {
        Map<LineId, Integer> situations = lines.situations(by.district());
        return lines.all(by.district()).stream()
                .map(line -> {
                    List<LineSheet.Edition> editions = editions(by, line.id());
                    Long sum = counts(by)
                            ? editions.stream()
                                    .map(LineSheet.Edition::open)
                                    .mapToLong(one -> one == null ? 0 : one)
                                    .sum()
                            : null;
                    return new LineSheet.Row(line, editions.getFirst(), sum, situations.get(line.id()));
                })
                .toList();
    }

    /** @throws NotFound if there is no such line, or no such edition of it */
    LineSheet of(Viewer by, String id, @Nullable Integer edition, Locale locale) {
        DistrictCode district = by.district();
        LineId known = id(by, id);
        Line current = lines.current(district, known);
        Line line = edition == null || edition == current.edition() ? current : lines.edition(district, known, edition);
        boolean inForce = line.edition() == current.edition();
        Names names = new Names(districts.current(district));
        Map<String, Bilingual> units = new HashMap<>();
        line.categories().values().forEach(category -> {
            if (category.unit() != null) {
                units.put(category.unit().value(), names.unit(category.unit()));
            }
        });
        return new LineSheet(
                line,
                Diagrams.svg(line, locale),
                editions(by, known),
                inForce ? lines.situations(district).get(known) : null,
                units,
                lines.files(district, known, line.edition()).texts(),
                by.has(Role.ADMIN));
    }

    /** @throws NotFound if the district has no such line */
    LineId id(Viewer by, String id) {
        return lines.all(by.district()).stream()
                .map(Line::id)
                .filter(each -> each.value().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("line", "没有业务线“%s”。".formatted(id), "There is no line '%s'.".formatted(id)));
    }

    /** The newest first. */
    List<LineSheet.Edition> editions(Viewer by, LineId id) {
        Names names = new Names(districts.current(by.district()));
        Map<Key, Long> counts = counts(by) ? open.count(by.district()) : Map.of();
        List<LineEdition> published = lines.editions(by.district()).stream()
                .filter(edition -> edition.line().equals(id))
                .sorted(Comparator.comparingInt(LineEdition::edition).reversed())
                .toList();
        return published.stream()
                .map(edition -> new LineSheet.Edition(
                        edition.edition(),
                        edition.at(),
                        edition.shipped() ? null : names.person(edition.by()),
                        edition.equals(published.getFirst()),
                        counts(by) ? counts.getOrDefault(new Key(id, edition.edition()), 0L) : null))
                .toList();
    }

    /** Who sees the whole district, or keeps its lines, is told how many matters a change is about. */
    private static boolean counts(Viewer by) {
        return by.scope().wholeDistrict() || by.has(Role.ADMIN);
    }
}
