package org.huying.matter.web.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.NotFound;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.line.Need;
import org.huying.matter.Link;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.huying.matter.Matters;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rolls together, of what a viewer may see. */
@Component
class Rolls {

    /** A roll is read by people; what has more matters than this is for the statistics. */
    static final int MOST = 1_000;

    private final Matters matters;
    private final Lines lines;
    private final Districts districts;
    private final Discretions discretions;

    Rolls(Matters matters, Lines lines, Districts districts, Discretions discretions) {
        this.matters = matters;
        this.lines = lines;
        this.districts = districts;
        this.discretions = discretions;
    }

    /** @throws NotFound if the district has no such line, or it takes no filings */
    Roll of(Viewer viewer, String id, RollFilter filter, Instant now) {
        Line line = lines.all(viewer.district()).stream()
                .filter(one -> one.id().value().equals(id) && !one.internal())
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("line", "没有业务线“" + id + "”的台账。", "There is no roll of a line " + id + "."));
        List<MatterRow> found = rows(viewer, line.id(), filter.year());
        boolean more = found.size() > MOST;
        List<MatterRow> listed = more ? found.subList(0, MOST) : found;
        Map<MatterId, Matter> states =
                states(viewer, listed.stream().map(MatterRow::id).toList());
        Map<MatterId, Matter> after = states(
                viewer,
                states.values().stream()
                        .flatMap(matter -> matter.links().stream())
                        .filter(link -> link.kind() == Link.Kind.FOLLOW_ON)
                        .map(Link::id)
                        .toList());
        RollRows writing = new RollRows(
                line,
                columns(line),
                lines.all(viewer.district()).stream().collect(Collectors.toMap(Line::id, one -> one)),
                new Names(districts.current(viewer.district())),
                discretions.subjects(viewer, listed),
                now);
        return roll(line, filter, listed, states, after, writing, more);
    }

    private static Roll roll(
            Line line,
            RollFilter filter,
            List<MatterRow> listed,
            Map<MatterId, Matter> states,
            Map<MatterId, Matter> after,
            RollRows writing,
            boolean more) {
        Need sorter = sorter(line);
        Map<String, List<Roll.Row>> groups = new TreeMap<>();
        Map<String, UnitCode> leads = new TreeMap<>();
        List<Roll.Row> rows = new ArrayList<>();
        for (MatterRow found : listed) {
            Matter matter = states.get(found.id());
            if (matter == null) {
                continue;
            }
            Roll.Row row = writing.row(found, matter, after);
            String group = sorter == null
                    ? ""
                    : Objects.toString(matter.content().fields().get(sorter.name()), "");
            UnitCode lead = RollRows.lead(found);
            groups.computeIfAbsent(group, value -> new ArrayList<>()).add(row);
            leads.put(lead.value(), lead);
            if (filter.leaves(row, group, lead.value())) {
                rows.add(row);
            }
        }
        List<Roll.Group> sums = new ArrayList<>();
        if (sorter != null) {
            groups.forEach((value, all) -> sums.add(sum(value, RollRows.choice(sorter, value), all)));
        }
        sums.add(sum(
                "",
                Phrase.of("roll.all"),
                groups.values().stream().flatMap(Collection::stream).toList()));
        return new Roll(
                line,
                filter,
                writing.columns(),
                sorter,
                sums,
                leads.values().stream()
                        .map(unit -> new Roll.Lead(unit.value(), writing.unit(unit)))
                        .toList(),
                rows,
                more);
    }

    private static Roll.Group sum(String value, Phrase title, List<Roll.Row> rows) {
        return new Roll.Group(
                value,
                title,
                rows.size(),
                rows.stream().filter(Roll.Row::open).count(),
                rows.stream().filter(row -> row.late() || row.closedLate()).count(),
                rows.stream().filter(row -> !row.open()).count());
    }

    /** What is said at filing, and what is chosen or counted later; long texts are for the matter's own page. */
    private static List<Need> columns(Line line) {
        Set<Need> columns = new LinkedHashSet<>();
        line.filing().stream()
                .filter(need -> line.fields().containsKey(need.name()) && need.type() != Need.Type.TEXT)
                .forEach(columns::add);
        Set<String> known = columns.stream().map(Need::name).collect(Collectors.toSet());
        line.fields().values().stream()
                .filter(need -> !known.contains(need.name()))
                .filter(need -> need.type() == Need.Type.CHOICE || need.type() == Need.Type.INTEGER)
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    private static @Nullable Need sorter(Line line) {
        return line.filing().stream()
                .filter(need -> need.type() == Need.Type.CHOICE)
                .findFirst()
                .orElse(null);
    }

    private List<MatterRow> rows(Viewer viewer, LineId line, int year) {
        MatterQuery query = MatterQuery.ALL
                .inLine(line)
                .filed(new MatterQuery.Filed(begins(year), begins(year + 1)))
                .sized(MatterQuery.LARGEST);
        List<MatterRow> rows = new ArrayList<>();
        MatterPage page = matters.list(viewer, query);
        rows.addAll(page.rows());
        while (page.next() != null && rows.size() <= MOST) {
            page = matters.list(viewer, query.after(page.next()));
            rows.addAll(page.rows());
        }
        return rows;
    }

    private static Instant begins(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(Zones.CHINA).toInstant();
    }

    private Map<MatterId, Matter> states(Viewer viewer, List<MatterId> ids) {
        Map<MatterId, Matter> states = new HashMap<>();
        for (int from = 0; from < ids.size(); from += MatterQuery.LARGEST) {
            Set<MatterId> some = Set.copyOf(ids.subList(from, Math.min(ids.size(), from + MatterQuery.LARGEST)));
            matters.states(viewer, some).forEach(matter -> states.put(matter.id(), matter));
        }
        return states;
    }

    /** The lines that have a roll. */
    Stream<Line> all(Viewer viewer) {
        return lines.all(viewer.district()).stream().filter(line -> !line.internal());
    }
}
