package org.huying.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.demo.DemoDistrict;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.line.Sample;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
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

/** The real door of two servers on one real PostgreSQL, asked in the words of {@link Call}. */
final class Doors implements AutoCloseable {

    private static final DistrictCode DISTRICT = new DistrictCode("420107");
    private static final UnitCode CENTRE = new UnitCode("zhihui");
    private static final UnitCode LEAD = new UnitCode("jianshe");
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    /** All clients share the scope of its keys. */
    private static final Viewer CLERK = viewer("clerk", Set.of(Role.OPERATOR, Role.DISPATCHER, Role.HANDLER));

    private static final Viewer INSPECTOR = viewer("inspector", Set.of(Role.INSPECTOR));

    private final AdminDesk desk = new AdminDesk();
    private final List<Matters> servers = List.of(server(), server());

    Doors() {
        desk.modules().getBean(DemoDistrict.class).load(DISTRICT, NOW);
        desk.modules().getBean(Lines.class).publish(DISTRICT, Sample.LAMPS.files(), new PersonId("admin"), NOW);
    }

    private Matters server() {
        return desk.modules().getBean(Matters.class);
    }

    /** Files some matters; what is asked at the door is about these. */
    List<MatterId> file(int many) {
        return java.util.stream.IntStream.range(0, many)
                .mapToObj(number -> filed("第 " + number + " 件"))
                .toList();
    }

    private MatterId filed(String subject) {
        Command.File filing = new Command.File(
                new LineId("lamps"), subject, "灯不亮", "11", null, null, "phone", List.of(), false, false, Map.of());
        Outcome outcome = servers.getFirst().file(CLERK, filing, Issue.once(NOW));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).matter().id();
    }

    /** The door of one of the servers to some matters. */
    Door to(List<MatterId> matters, int server, String keys) {
        Matters door = servers.get(server % servers.size());
        return call -> {
            MatterId id = matters.get(call.matter());
            return switch (call) {
                case Call.Look look -> seen(door.find(CLERK, id).orElseThrow());
                case Call.Read read -> new Answer.Ledger(marks(door.ledger(CLERK, id)));
                case Call.Act act -> answer(door.act(by(act), command(id, act), issue(act, keys)));
            };
        };
    }

    private static Viewer by(Call.Act act) {
        return Set.of("pass", "rework").contains(act.action()) ? INSPECTOR : CLERK;
    }

    private static Command.Act command(MatterId id, Call.Act act) {
        Map<String, Object> inputs = switch (act.action()) {
            case "comment" -> Map.of("text", act.mark());
            case "assign" -> Map.of("category", "11", "lead", LEAD.value(), "note", act.mark());
            case "return" -> Map.of("reason", "不归我管", "note", act.mark());
            case "submit" -> Map.of("result", "换了灯泡", "cause", "bulb", "note", act.mark());
            default -> Map.of("note", act.mark());
        };
        return new Command.Act(id, act.action(), inputs, act.expected());
    }

    private static Issue issue(Call.Act act, String keys) {
        return act.key() == null ? Issue.once(NOW) : new Issue(NOW, keys + act.key(), act.body());
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> new Answer.Done(done.matter().version(), stage(done.matter()), done.repeated());
            case Outcome.Refused refused -> new Answer.Refused();
            case Outcome.Stale stale ->
                new Answer.Stale(stale.matter().version(), stage(stale.matter()), marks(stale.since()));
            case Outcome.KeyReused reused -> new Answer.KeyReused();
            case Outcome.Missing missing -> throw new AssertionError("a matter is missing");
        };
    }

    private static Answer seen(Matter matter) {
        return new Answer.Seen(matter.version(), stage(matter));
    }

    private static String stage(Matter matter) {
        return matter.position().stage();
    }

    private static List<String> marks(List<Recorded> events) {
        return events.stream().map(recorded -> mark(recorded.event())).toList();
    }

    private static String mark(Event event) {
        return switch (event) {
            case Event.Filed filed -> SmallMatters.FILED;
            case Event.Commented commented -> commented.text();
            case Event.Moved moved -> String.valueOf(moved.inputs().get("note"));
            default -> event.getClass().getSimpleName();
        };
    }

    private static Viewer viewer(String name, Set<Role> roles) {
        return new Viewer(
                DISTRICT,
                new AccountId(name),
                new PersonId(name),
                Bilingual.same(name),
                roles,
                List.of(CENTRE, LEAD),
                Scope.WHOLE);
    }

    @Override
    public void close() {
        desk.close();
    }
}
