package org.huying.matter.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huying.base.Role;
import org.huying.line.LineId;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.security.Viewer;

/** People of the small district at work in the database. */
public final class Clerks {

    public static final Viewer OPERATOR = LedgerFixture.viewer("operator", SmallDistrict.CENTRE, Role.OPERATOR);
    public static final Viewer DISPATCHER = LedgerFixture.viewer("dispatcher", SmallDistrict.CENTRE, Role.DISPATCHER);
    public static final Viewer LAMPS = LedgerFixture.viewer("lamp-man", SmallDistrict.LAMPS, Role.HANDLER);
    public static final Viewer ROADS = LedgerFixture.viewer("road-man", SmallDistrict.ROADS, Role.HANDLER);
    public static final Viewer INSPECTOR = LedgerFixture.viewer("inspector", SmallDistrict.INSPECTION, Role.INSPECTOR);
    public static final Viewer SUPERVISOR =
            LedgerFixture.viewer("supervisor", SmallDistrict.SUPERVISION, Role.SUPERVISOR);

    private final Desk desk;
    private Instant now = LedgerFixture.NOW;

    public Clerks(Desk desk) {
        this.desk = desk;
    }

    public static Command.File filing(String subject) {
        return new Command.File(
                new LineId("requests"),
                subject,
                "钢花村小区门口的路灯坏了三天，晚上老人出门不安全。",
                null,
                SmallDistrict.PLACE,
                null,
                "phone",
                List.of("r1"),
                false,
                false,
                Map.of());
    }

    public Issue next() {
        now = now.plusSeconds(1);
        return Issue.once(now);
    }

    public Issue keyed(String key, String body) {
        return new Issue(next().at(), key, body);
    }

    public Matter file(String subject) {
        return done(desk.carryOut(OPERATOR, filing(subject), next()));
    }

    public Outcome act(Viewer by, MatterId id, String action, Map<String, Object> inputs) {
        return desk.carryOut(by, new Command.Act(id, action, inputs, null), next());
    }

    public Matter assign(Matter matter, String lead) {
        Map<String, Object> inputs = Map.of("lead", lead, "category", category(), "place", SmallDistrict.PLACE.value());
        return done(act(DISPATCHER, matter.id(), "assign", inputs));
    }

    /** From filing to closed, by the right people. */
    public Matter walk(String subject) {
        Matter matter = assign(file(subject), "lamps");
        done(act(LAMPS, matter.id(), "accept", Map.of()));
        done(act(LAMPS, matter.id(), "submit", Map.of("result", "换了灯泡", "evidence", "照片")));
        done(act(INSPECTOR, matter.id(), "pass", Map.of()));
        return done(act(OPERATOR, matter.id(), "answer", Map.of("reply", "已修好", "outcome", "resolved")));
    }

    public static String category() {
        return ShippedLines.ALL.stream()
                .filter(line -> line.id().value().equals("requests"))
                .flatMap(line -> line.categories().values().stream())
                .filter(category -> category.leaf() && !category.code().startsWith("15"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    public static Matter done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.matter();
        }
        throw new AssertionError("not done but " + outcome);
    }
}
