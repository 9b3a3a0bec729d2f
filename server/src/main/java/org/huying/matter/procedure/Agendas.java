package org.huying.matter.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.Limit;
import org.huying.calendar.LimitUnit;
import org.huying.line.Duty;
import org.huying.line.Milestone;
import org.huying.matter.Agenda;
import org.huying.matter.Agenda.Node;
import org.huying.matter.Clock;
import org.jspecify.annotations.Nullable;

/** What is owed besides the stage: recurring duties, and the plan counted back from the end. */
final class Agendas {

    private final Setting setting;

    Agendas(Setting setting) {
        this.setting = setting;
    }

    /** The agenda in a stage. A duty that goes on keeps its day; one just fulfilled or beginning gets its next. */
    Agenda in(String stage, Agenda before, @Nullable String fulfilled, Hours hours) {
        Map<String, Instant> duties = new HashMap<>();
        for (Duty duty : setting.line().duties()) {
            if (duty.in().contains(stage)) {
                Instant known = before.duties().get(duty.name());
                boolean keep = known != null && !duty.name().equals(fulfilled);
                duties.put(duty.name(), keep ? known : next(duty, known, hours));
            }
        }
        return before.withDuties(duties);
    }

    /** When a duty is next due, after now and after the time it was last due. */
    Instant next(Duty duty, @Nullable Instant known, Hours hours) {
        Instant after = known != null && known.isAfter(setting.now()) ? known : setting.now();
        if (duty.dayOfMonth() == null) {
            return setting.calendar().add(after, Objects.requireNonNull(duty.period()), hours);
        }
        LocalDate today = after.atZone(Zones.CHINA).toLocalDate();
        LocalDate day = onDay(today, duty.dayOfMonth());
        LocalDate due = day.isAfter(today) ? day : onDay(today.withDayOfMonth(1).plusMonths(1), duty.dayOfMonth());
        Instant dayBefore =
                due.minusDays(1).atTime(LocalTime.NOON).atZone(Zones.CHINA).toInstant();
        return setting.calendar().add(dayBefore, new Limit(1, LimitUnit.DAYS), hours);
    }

    private static LocalDate onDay(LocalDate inMonth, int day) {
        return inMonth.withDayOfMonth(Math.min(day, inMonth.lengthOfMonth()));
    }

    /** The plan counted back from when the whole matter is due; what would lie in the past already is left out. */
    List<Node> plan(Clock total) {
        return setting.line().milestones().stream()
                .map(milestone -> new Node(milestone.name(), due(milestone, total), Node.State.AHEAD))
                .filter(node -> node.due().isAfter(setting.now()))
                .toList();
    }

    /** The same plan after the whole matter's due instant has moved. */
    Agenda replanned(Agenda agenda, Clock total) {
        Map<String, Instant> dues = new HashMap<>();
        for (Milestone milestone : setting.line().milestones()) {
            dues.put(milestone.name(), due(milestone, total));
        }
        return agenda.withMilestones(
                agenda.milestones().stream().map(node -> replanned(node, dues)).toList());
    }

    private Node replanned(Node node, Map<String, Instant> dues) {
        Instant due = dues.get(node.name());
        if (due == null || node.state() == Node.State.REACHED || due.equals(node.due())) {
            return node;
        }
        boolean ahead = node.state() == Node.State.AHEAD || due.isAfter(setting.now());
        return new Node(node.name(), due, ahead ? Node.State.AHEAD : Node.State.MISSED);
    }

    private Instant due(Milestone milestone, Clock total) {
        return setting.calendar().subtract(total.due(), milestone.beforeEnd(), Timing.hours(total));
    }
}
