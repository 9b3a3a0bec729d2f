package org.huying.matter.web.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Need;
import org.huying.line.Phase;
import org.huying.matter.Closure;
import org.huying.matter.Link;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterRow;
import org.huying.matter.words.Names;
import org.huying.matter.words.Outcomes;
import org.huying.matter.words.Phrase;
import org.huying.security.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/** Calls what stands in the rows of a roll by its names, numbers of persons masked. */
record RollRows(
        Line line,
        List<Need> columns,
        Map<LineId, Line> lines,
        Names names,
        Map<MatterId, String> subjects,
        Instant now) {

    Bilingual unit(UnitCode code) {
        return names.unit(code);
    }

    static UnitCode lead(MatterRow row) {
        return row.lead() == null ? row.holder() : row.lead();
    }

    static Phrase choice(Need need, String value) {
        return need.allowed().stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> Phrase.said(choice.title()))
                .findFirst()
                .orElseGet(() -> value.isEmpty() ? Phrase.of("roll.unsaid") : Phrase.said(value));
    }

    Roll.Row row(MatterRow row, Matter matter, Map<MatterId, Matter> after) {
        Closure closure = matter.closure();
        String outcome = closure == null ? null : closure.outcome();
        List<@Nullable Phrase> cells = new ArrayList<>();
        columns.forEach(
                column -> cells.add(cell(column, matter.content().fields().get(column.name()))));
        return new Roll.Row(
                row.id().toString(),
                row.number(),
                Objects.requireNonNullElse(subjects.get(row.id()), row.number()),
                cells,
                names.unit(lead(row)),
                Names.stage(line, row.stage()),
                row.phase().open(),
                row.overdue(),
                row.totalDue(),
                row.closedAt(),
                closure != null && closure.late(),
                outcome == null ? null : Outcomes.title(line, outcome),
                matter.judgement() == null ? null : (Boolean) matter.judgement().satisfied(),
                matter.links().stream()
                        .filter(link -> link.kind() == Link.Kind.FOLLOW_ON)
                        .flatMap(link -> Stream.ofNullable(after.get(link.id())))
                        .map(this::after)
                        .toList());
    }

    private @Nullable Phrase cell(Need column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return column.type() == Need.Type.CHOICE
                ? choice(column, value.toString())
                : Phrase.said(PersonalData.mask(value.toString()));
    }

    private Roll.After after(Matter matter) {
        Line of = lines.get(matter.origin().line());
        String stage = matter.position().stage();
        Bilingual plain = Bilingual.same(matter.origin().line().value());
        return new Roll.After(
                matter.id().toString(),
                of == null ? plain : of.title(),
                of == null ? Bilingual.same(stage) : Names.stage(of, stage),
                matter.clocks().total().due(),
                matter.open() && matter.clocks().total().overdue(now),
                matter.tally().reworked(),
                of == null || matter.open() ? null : ended(of, matter));
    }

    /** By the action that closed it; a matter closes by one of those that lead there, and was taken. */
    private static @Nullable Bilingual ended(Line line, Matter matter) {
        return line.actions().values().stream()
                .filter(action -> line.stage(action.to()).phase() == Phase.CLOSED)
                .filter(action -> matter.tally().of(action.name()) > 0)
                .map(Action::title)
                .findFirst()
                .orElse(null);
    }
}
