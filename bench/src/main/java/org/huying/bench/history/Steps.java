package org.huying.bench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.line.LineId;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;

/** The life of a request through the door, each step a command of its own. */
final class Steps {

    private static final String TEXT = "钢花村小区门口的路灯坏了三天，晚上老人出门不安全，希望尽快派人来看一看，修好以后请告诉我们一声。";

    private final House house;
    private final Matters matters;
    private final DistrictCode district;
    private final List<Double> millis = new ArrayList<>();

    Steps(House house) {
        this.house = house;
        this.matters = house.bean(Matters.class);
        this.district = house.district();
    }

    /** How long each step of so many lives took, in milliseconds. */
    double[] live(int lives) {
        millis.clear();
        for (int life = 0; life < lives; life++) {
            live();
        }
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void live() {
        Viewer operator = viewer("operator", Role.OPERATOR, "zhihui");
        Viewer handler = viewer("handler", Role.HANDLER, "chengguan");
        Command.File filing = new Command.File(
                new LineId("requests"),
                "钢花村小区门口的路灯坏了",
                TEXT.repeat(4),
                "0102",
                new PlaceCode("420107005008"),
                null,
                "phone",
                List.of(),
                false,
                false,
                Map.of());
        Matter matter = step(() -> matters.file(operator, filing, Issue.once(house.now())));
        act(
                viewer("dispatcher", Role.DISPATCHER, "zhihui"),
                matter,
                "assign",
                Map.of("lead", "chengguan", "category", "0102", "place", "420107005008"));
        act(handler, matter, "accept", Map.of());
        act(handler, matter, "comment", Map.of("text", "已联系"));
        act(handler, matter, "submit", Map.of("result", "换了灯泡", "evidence", "照片"));
        act(viewer("inspector", Role.INSPECTOR, "hecha"), matter, "pass", Map.of());
        act(operator, matter, "answer", Map.of("reply", "已修好", "outcome", "resolved"));
    }

    private void act(Viewer by, Matter matter, String action, Map<String, Object> inputs) {
        step(() -> matters.act(by, new Command.Act(matter.id(), action, inputs, null), Issue.once(house.now())));
    }

    private interface Step {
        Outcome take();
    }

    private Matter step(Step step) {
        long begun = System.nanoTime();
        Outcome outcome = step.take();
        millis.add((System.nanoTime() - begun) / 1e6);
        if (outcome instanceof Outcome.Done done) {
            return done.matter();
        }
        throw new IllegalStateException("a step is not taken: " + outcome);
    }

    private Viewer viewer(String person, Role role, String unit) {
        return new Viewer(
                district,
                new AccountId(person),
                new PersonId(person),
                Bilingual.same(person),
                Set.of(role),
                List.of(new UnitCode(unit)),
                Scope.WHOLE);
    }
}
