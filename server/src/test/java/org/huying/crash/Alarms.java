package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.line.LineId;
import org.huying.matter.Clock;
import org.huying.matter.Issue;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.Command;
import org.huying.platform.AdminDesk;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;

/** Matters that nobody touches but the clockwork: urgent ones, whose alarms go off one after the other during the test. */
final class Alarms {

    /** The first alarm of an urgent request: 80 % of ten minutes. */
    private static final Duration FIRST = Duration.ofMinutes(8);

    private static final Viewer OPERATOR = new Viewer(
            new DistrictCode("420107"),
            new AccountId("operator"),
            new PersonId("operator"),
            Bilingual.same("operator"),
            Set.of(Role.OPERATOR),
            List.of(new UnitCode("zhihui")),
            Scope.WHOLE);

    private final List<MatterId> matters = new ArrayList<>();

    /** An alarm: of which clock, which rung, when the clock is due. */
    private record Rung(String clock, String rung, Instant due) {}

    /** Files so many, whose first alarms go off between now and a while from now. */
    static Alarms file(AdminDesk desk, int many, Duration within) {
        Matters door = desk.modules().getBean(Matters.class);
        Alarms alarms = new Alarms();
        Instant first = Instant.now().minus(FIRST);
        for (int number = 0; number < many; number++) {
            Instant at = first.plus(within.multipliedBy(number).dividedBy(many));
            Command.File filing = new Command.File(
                    new LineId("requests"),
                    "燃气味",
                    "楼道里有燃气味。",
                    null,
                    new PlaceCode("420107005008"),
                    null,
                    "phone",
                    List.of(),
                    false,
                    true,
                    Map.of());
            Outcome outcome = door.file(OPERATOR, filing, Issue.once(at));
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            alarms.matters.add(((Outcome.Done) outcome).matter().id());
        }
        return alarms;
    }

    List<Long> matters() {
        return matters.stream().map(MatterId::value).toList();
    }

    /** Each went off once, if it was due by then, and none before its time; how many went off. */
    int eachWentOffOnce(AdminDesk desk, Instant then) throws SQLException {
        Matters door = desk.modules().getBean(Matters.class);
        int all = 0;
        for (MatterId id : matters) {
            List<Recorded> ledger = door.ledger(OPERATOR, id);
            Event.Filed filed = (Event.Filed) ledger.getFirst().event();
            List<Rung> gone = ledger.stream()
                    .map(Recorded::event)
                    .filter(Event.Escalated.class::isInstance)
                    .map(Event.Escalated.class::cast)
                    .map(event -> new Rung(event.clock(), event.rung(), event.due()))
                    .toList();
            assertThat(gone).as("alarms of %s", id).doesNotHaveDuplicates();
            assertThat(gone).as("alarms of %s", id).containsAll(due(filed, then));
            assertThat(due(filed, ledger.getLast().at())).containsAll(gone);
            all += gone.size();
        }
        return all;
    }

    private static List<Rung> due(Event.Filed filed, Instant then) {
        return Stream.concat(due("stage", filed.stageClock(), then), due("total", filed.totalClock(), then))
                .toList();
    }

    private static Stream<Rung> due(String name, Clock clock, Instant then) {
        return clock.alarms().stream()
                .filter(alarm -> !alarm.at().isAfter(then))
                .map(alarm -> new Rung(name, alarm.rung(), clock.due()));
    }
}
