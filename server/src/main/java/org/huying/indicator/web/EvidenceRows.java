package org.huying.indicator.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.matter.MatterId;
import org.huying.matter.MatterRow;
import org.huying.matter.counted.CountedMatter;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Calls what stands in the rows behind a figure by its names. */
@Component
class EvidenceRows {

    private final Districts districts;
    private final Lines lines;
    private final Discretions discretions;

    EvidenceRows(Districts districts, Lines lines, Discretions discretions) {
        this.districts = districts;
        this.lines = lines;
        this.discretions = discretions;
    }

    List<EvidenceView.Row> of(Viewer viewer, List<CountedMatter> matters) {
        Names names = new Names(districts.current(viewer.district()));
        Map<LineId, Line> known =
                lines.all(viewer.district()).stream().collect(Collectors.toMap(Line::id, Function.identity()));
        Map<MatterId, String> subjects = discretions.subjects(
                viewer, matters.stream().map(CountedMatter::row).toList());
        return matters.stream()
                .map(matter -> row(
                        matter,
                        String.valueOf(subjects.get(matter.row().id())),
                        known.get(matter.row().line()),
                        names))
                .toList();
    }

    private static EvidenceView.Row row(
            CountedMatter matter, String subject, @org.jspecify.annotations.Nullable Line line, Names names) {
        MatterRow row = matter.row();
        String category = row.category();
        return new EvidenceView.Row(
                row.id().toString(),
                row.number(),
                subject,
                matter.counted(),
                line == null ? Bilingual.same(row.line().value()) : line.title(),
                category == null ? null : line == null ? Bilingual.same(category) : Names.category(line, category),
                row.place() == null ? null : names.place(row.place()),
                names.unit(row.lead() == null ? row.holder() : row.lead()),
                line == null ? Bilingual.same(row.stage()) : Names.stage(line, row.stage()),
                row.filedAt(),
                row.totalDue(),
                row.closedAt());
    }
}
