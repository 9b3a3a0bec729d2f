package org.huying.matter.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Generated.Source;
import org.huying.district.Boundary;
import org.huying.district.District;
import org.huying.district.DistrictData;
import org.huying.district.PlaceKind;
import org.huying.district.Point;
import org.huying.line.Need;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Drawn lives of matters in the real database, most of them on the usual way, so that many come to an end. */
public final class DrawnLives {

    private static final int STEPS = 16;
    private static final List<Viewer> CAST = List.of(
            Clerks.OPERATOR,
            Clerks.DISPATCHER,
            Clerks.LAMPS,
            Clerks.LAMPS,
            Clerks.ROADS,
            Clerks.INSPECTOR,
            Clerks.SUPERVISOR,
            Viewer.requester(LedgerFixture.DISTRICT, "r1"));

    private final LedgerFixture fixture;

    public DrawnLives(LedgerFixture fixture) {
        this.fixture = fixture;
        fixture.district.set(drawn(SmallDistrict.district().data()));
    }

    /** With an outline of the district, so that points can lie in it. */
    District drawn(DistrictData data) {
        Boundary outline = Boundary.of(Boundary.WGS84.toGeometry(new Envelope(114.3, 114.6, 30.6, 30.7)));
        return new District(new DistrictData(
                data.code(),
                data.name(),
                data.edition(),
                data.founded(),
                data.units(),
                data.places().stream()
                        .map(place -> place.kind() == PlaceKind.DISTRICT ? place.within(outline) : place)
                        .toList(),
                data.people(),
                data.posts(),
                data.functions(),
                data.dutyLists(),
                data.rosters(),
                data.shifts()));
    }

    /** Returned, assigned again, reworked, answered and judged. */
    public void goBackAndForth(boolean content) {
        Clerks clerks = new Clerks(fixture.desk);
        MatterId id = clerks.assign(clerks.file("来回的路灯"), "roads").id();
        Clerks.done(clerks.act(Clerks.ROADS, id, "return", Map.of("reason", "不归我们")));
        clerks.assign(fixture.matter(id), "lamps");
        Clerks.done(clerks.act(Clerks.LAMPS, id, "accept", Map.of()));
        Map<String, Object> result = Map.of("result", "换了灯泡", "evidence", "照片");
        Clerks.done(clerks.act(Clerks.LAMPS, id, "submit", result));
        Clerks.done(clerks.act(Clerks.INSPECTOR, id, "rework", Map.of("reason", "还是不亮")));
        Clerks.done(clerks.act(Clerks.LAMPS, id, "submit", result));
        Clerks.done(clerks.act(Clerks.INSPECTOR, id, "pass", Map.of()));
        Clerks.done(clerks.act(Clerks.OPERATOR, id, "answer", Map.of("reply", "已修好", "outcome", "resolved")));
        Viewer asker = Viewer.requester(LedgerFixture.DISTRICT, "r1");
        Clerks.done(clerks.act(asker, id, "evaluate", Map.of("resolved", content, "satisfied", content)));
    }

    /** Everything that is still open is voided, and some more is filed. */
    public void later(Instant at) {
        for (long id : fixture.jdbc
                .sql("select matter from matter.matter where phase <> 'closed' order by matter")
                .query((row, number) -> row.getLong("matter"))
                .list()) {
            Command voiding = new Command.Act(new MatterId(id), "void", Map.of("reason", "试过了"), null);
            fixture.desk.carryOut(Clerks.SUPERVISOR, voiding, Issue.once(at));
        }
        for (int count = 0; count < 10; count++) {
            Clerks.done(fixture.desk.carryOut(Clerks.OPERATOR, Clerks.filing("后来的路灯"), Issue.once(at)));
        }
    }

    public void life(Source source) {
        Instant now = LedgerFixture.NOW.plus(Duration.ofMinutes(source.between(0, 60 * 24 * 40)));
        Matter matter = Clerks.done(fixture.desk.carryOut(Clerks.OPERATOR, filing(source), Issue.once(now)));
        for (int step = 0; step < STEPS && (matter.judgement() == null || source.onceIn(3)); step++) {
            now = now.plus(Duration.ofMinutes(source.onceIn(4) ? source.between(1, 9000) : source.between(1, 90)));
            boolean usual = !source.onceIn(5);
            Viewer by = usual ? usual(matter) : source.oneOf(CAST);
            List<Available> open = fixture.enquiries.available(by, matter, now);
            Available chosen =
                    usual ? named(open, usualAction(matter, source)) : open.isEmpty() ? null : source.oneOf(open);
            if (chosen != null) {
                Command act = new Command.Act(matter.id(), chosen.action(), inputs(chosen, matter, source), null);
                if (fixture.desk.carryOut(by, act, Issue.once(now)) instanceof Outcome.Done done) {
                    matter = done.matter();
                }
            }
        }
    }

    @Nullable Available named(List<Available> open, String action) {
        return open.stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElse(null);
    }

    /** Whose turn it is. */
    Viewer usual(Matter matter) {
        boolean lamps = SmallDistrict.LAMPS.equals(matter.holder());
        return switch (matter.position().phase()) {
            case INTAKE -> Clerks.DISPATCHER;
            case ASSIGNING, HANDLING -> lamps ? Clerks.LAMPS : Clerks.ROADS;
            case CHECKING -> Clerks.INSPECTOR;
            case ANSWERING -> Clerks.OPERATOR;
            case CLOSED -> Viewer.requester(LedgerFixture.DISTRICT, "r1");
        };
    }

    String usualAction(Matter matter, Source source) {
        return switch (matter.position().phase()) {
            case INTAKE -> "assign";
            case ASSIGNING -> source.onceIn(4) ? "return" : "accept";
            case HANDLING -> "submit";
            case CHECKING -> source.onceIn(4) ? "rework" : "pass";
            case ANSWERING -> "answer";
            case CLOSED -> "evaluate";
        };
    }

    Command.File filing(Source source) {
        Command.File filing = Clerks.filing("路灯不亮");
        return new Command.File(
                filing.line(),
                filing.subject(),
                filing.text(),
                null,
                source.onceIn(5) ? null : source.oneOf(SmallDistrict.PLACE, SmallDistrict.STREET),
                source.onceIn(2) ? new Point(114.38 + source.between(0, 90) / 1000.0, 30.64) : null,
                source.oneOf("phone", "web", "visit"),
                List.of("r1"),
                false,
                source.onceIn(9),
                Map.of());
    }

    Map<String, Object> inputs(Available action, Matter matter, Source source) {
        Map<String, Object> inputs = new HashMap<>();
        for (Available.Input need : action.needs()) {
            if (need.required() || need.name().equals("helpers")) {
                inputs.put(need.name(), value(need, matter, source));
            }
        }
        return inputs;
    }

    Object value(Available.Input need, Matter matter, Source source) {
        List<String> allowed = need.allowed().stream().map(Need.Choice::value).toList();
        return switch (need.type()) {
            case STRING, TEXT, ATTACHMENTS -> "话";
            case INTEGER, NUMBER -> 1;
            case BOOLEAN -> source.onceIn(2);
            case DATE -> "2025-12-30";
            case CATEGORY -> source.oneOf("0101", "0203");
            case UNIT -> source.oneOf("lamps", "roads");
            case CHOICE, PERSON -> allowed.isEmpty() ? "nobody" : source.oneOf(allowed);
            case UNITS -> List.of("roads");
            case PLACE -> SmallDistrict.PLACE.value();
            case MATTER -> matter.id().toString();
        };
    }
}
