package org.huying.matter.procedure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.calendar.Limit;
import org.huying.line.Action;
import org.huying.line.HolderRule;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Need;
import org.huying.line.Phase;
import org.huying.line.Rules;
import org.huying.line.Rung;
import org.huying.line.Stage;
import org.huying.line.Universal;
import org.huying.line.UniversalRule;
import org.huying.line.Within;
import org.huying.matter.Matter;
import org.jspecify.annotations.Nullable;

/** A plain line written out in code, for tests of single rules. */
final class Fixtures {

    private static final LineId ID = new LineId("outer");

    private Fixtures() {}

    static Matter file(World world) {
        Result result = world.carryOut(
                new Command.File(
                        ID,
                        "lamp",
                        "the lamp is out",
                        null,
                        SmallDistrict.PLACE,
                        null,
                        "phone",
                        List.of("r1"),
                        false,
                        false,
                        Map.of()),
                SmallDistrict.OPERATOR);
        return ((Result.Done) result).matter();
    }

    /** New, at work, being checked, closed; each open stage with the whole matter's limit. */
    static Line plainLine(String limit) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stage(stages, "new", Phase.INTAKE, new HolderRule.ByFunction("centre"), limit);
        stage(stages, "work", Phase.HANDLING, new HolderRule.Lead(), limit);
        stage(stages, "check", Phase.CHECKING, new HolderRule.ByFunction("inspection"), limit);
        stages.put("closed", new Stage("closed", Bilingual.same("closed"), Phase.CLOSED, null, null, null));
        Map<String, Action> actions = new LinkedHashMap<>();
        action(actions, "assign", "new", "work", Role.DISPATCHER, need("lead", Need.Type.UNIT), null);
        action(actions, "submit", "work", "check", Role.HANDLER, need("result", Need.Type.TEXT), null);
        action(actions, "rework", "check", "work", Role.INSPECTOR, need("reason", Need.Type.TEXT), 2);
        action(actions, "pass", "check", "closed", Role.INSPECTOR, need("opinion", Need.Type.TEXT), null);
        return new Line(
                ID,
                1,
                limit,
                Bilingual.same("plain"),
                null,
                "{serial:5}",
                new Within.Fixed(Limit.parse(limit)),
                null,
                "new",
                stages,
                actions,
                Set.of(Role.OPERATOR),
                List.of(),
                Map.of(),
                Map.of(),
                rules(),
                List.of(new Rung(Rung.ClockName.STAGE, 1, null, Rung.Deed.SUPERVISE)),
                List.of(),
                List.of(),
                List.of(),
                false,
                false);
    }

    private static void stage(
            Map<String, Stage> stages, String name, Phase phase, HolderRule.Alternative holder, String limit) {
        stages.put(
                name,
                new Stage(
                        name,
                        Bilingual.same(name),
                        phase,
                        new HolderRule(List.of(holder, new HolderRule.ByFunction("centre"))),
                        new Within.Fixed(Limit.parse(limit)),
                        null));
    }

    private static Need need(String name, Need.Type type) {
        return new Need(name, Bilingual.same(name), type, !name.equals("opinion"), List.of());
    }

    private static void action(
            Map<String, Action> actions,
            String name,
            String from,
            String to,
            Role by,
            Need need,
            @Nullable Integer atMost) {
        actions.put(
                name,
                new Action(
                        name,
                        Bilingual.same(name),
                        Set.of(from),
                        to,
                        Set.of(by),
                        List.of(need),
                        false,
                        0,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        atMost,
                        null,
                        to.equals("closed"),
                        null,
                        null));
    }

    private static Rules rules() {
        Map<Universal, UniversalRule> universal = new EnumMap<>(Universal.class);
        for (Universal action : Universal.values()) {
            universal.put(action, new UniversalRule(Set.of(Role.SUPERVISOR, Role.HANDLER), 2));
        }
        return new Rules(universal, Limit.parse("10 working-days"), List.of(), Limit.parse("30 days"), "work");
    }
}
