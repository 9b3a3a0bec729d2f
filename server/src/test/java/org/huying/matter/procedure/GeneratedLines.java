package org.huying.matter.procedure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Generated.Source;
import org.huying.base.Role;
import org.huying.calendar.Limit;
import org.huying.line.Action;
import org.huying.line.Category;
import org.huying.line.ChildRule;
import org.huying.line.Duty;
import org.huying.line.FollowOnRule;
import org.huying.line.HolderRule;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Milestone;
import org.huying.line.Need;
import org.huying.line.Phase;
import org.huying.line.Rules;
import org.huying.line.Rung;
import org.huying.line.SignRule;
import org.huying.line.Stage;
import org.huying.line.Universal;
import org.huying.line.UniversalRule;
import org.huying.line.Within;
import org.jspecify.annotations.Nullable;

/** Draws sound lines of many shapes: with and without assigning, checking and answering, bounded loops and ways out. */
public final class GeneratedLines {

    private static final List<String> LIMITS = List.of(
            "1 working-days",
            "5 working-days",
            "30 working-minutes",
            "4 working-hours",
            "2 hours",
            "10 days",
            "1 months");

    private final Source source;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final boolean internal;
    private final @Nullable LineId child;

    private GeneratedLines(Source source, boolean internal, @Nullable LineId child) {
        this.source = source;
        this.internal = internal;
        this.child = child;
    }

    /** A line to be filed in, and the internal line that its children and follow-ons belong to. */
    public static List<Line> draw(Source source) {
        Line children = new GeneratedLines(source, true, null).line(new LineId("inner"));
        return List.of(new GeneratedLines(source, false, children.id()).line(new LineId("outer")), children);
    }

    private Line line(LineId id) {
        boolean assigning = source.onceIn(2) || !internal;
        boolean checking = !source.onceIn(3);
        boolean answering = source.onceIn(2);
        if (!internal) {
            stage("new", Phase.INTAKE, "centre");
        }
        if (assigning) {
            stage("given", Phase.ASSIGNING, "lead");
        }
        stage("work", Phase.HANDLING, "lead");
        if (checking) {
            stage("check", Phase.CHECKING, internal ? "opener" : "inspection");
        }
        if (answering) {
            stage("reply", Phase.ANSWERING, "centre");
        }
        stages.put("closed", new Stage("closed", Bilingual.same("closed"), Phase.CLOSED, null, null, null));
        String afterWork = checking ? "check" : answering ? "reply" : "closed";
        if (!internal) {
            action("settle", "new", "closed", Role.OPERATOR, List.of(text("reply")), true, null, null);
            assign(assigning ? "given" : "work");
        }
        if (assigning) {
            action("accept", "given", "work", Role.HANDLER, List.of(), false, null, null);
            if (!internal && source.onceIn(2)) {
                int most = source.between(1, 3);
                action("return", "given", "new", Role.HANDLER, List.of(text("reason")), false, most, "force");
                action("force", "given", "work", Role.SUPERVISOR, List.of(), false, null, null);
            }
        }
        action(
                "submit",
                "work",
                afterWork,
                Role.HANDLER,
                List.of(text("result")),
                afterWork.equals("closed"),
                null,
                null);
        if (checking) {
            String passed = answering ? "reply" : "closed";
            Role checker = internal ? Role.HANDLER : Role.INSPECTOR;
            action("pass", "check", passed, checker, List.of(), false, null, null);
            action(
                    "rework",
                    "check",
                    "work",
                    checker,
                    List.of(text("reason")),
                    false,
                    source.between(1, 2),
                    "pass-anyway");
            action("pass-anyway", "check", passed, Role.SUPERVISOR, List.of(), false, null, null);
        }
        if (answering) {
            action("answer", "reply", "closed", Role.OPERATOR, List.of(text("reply")), !checking, null, null);
        }
        if (!internal) {
            action("object", "closed", "work", Role.REQUESTER, List.of(), false, 1, null);
        }
        return new Line(
                id,
                1,
                "drawn",
                Bilingual.same(id.value()),
                null,
                "{serial:5}",
                within(false),
                source.onceIn(2) ? new Within.Fixed(Limit.parse("2 hours")) : null,
                stages.keySet().iterator().next(),
                stages,
                actions,
                internal ? Set.of() : Set.of(Role.OPERATOR, Role.REQUESTER),
                List.of(),
                Map.of(),
                categories(),
                rules(),
                ladder(),
                duties(),
                milestones(),
                List.of(),
                false,
                internal);
    }

    private void stage(String name, Phase phase, String holder) {
        HolderRule.Alternative function = new HolderRule.ByFunction("centre");
        HolderRule rule = switch (holder) {
            case "lead" -> new HolderRule(List.of(new HolderRule.Lead(), new HolderRule.Manager(), function));
            case "opener" -> new HolderRule(List.of(new HolderRule.Opener(), function));
            default -> new HolderRule(List.of(new HolderRule.ByFunction(holder)));
        };
        Within urgent = source.onceIn(3) ? new Within.Fixed(Limit.parse("1 hours")) : null;
        stages.put(name, new Stage(name, Bilingual.same(name), phase, rule, within(true), urgent));
    }

    private Within within(boolean stage) {
        int kind = source.between(0, stage ? 2 : 1);
        Limit limit = Limit.parse(source.oneOf(LIMITS));
        return kind == 0 ? new Within.Fixed(limit) : kind == 1 ? new Within.ByCategory(limit) : new Within.Rest();
    }

    private void assign(String to) {
        List<Need> needs = new ArrayList<>(
                List.of(need("lead", Need.Type.UNIT, true), need("category", Need.Type.CATEGORY, false)));
        List<ChildRule> children = new ArrayList<>();
        if (source.onceIn(2)) {
            needs.add(need("helpers", Need.Type.UNITS, false));
            ChildRule.Wait wait = source.oneOf(ChildRule.Wait.ALL, ChildRule.Wait.ANY, ChildRule.Wait.NONE);
            children.add(childRule("help", "helpers", wait, List.of()));
            if (source.onceIn(2)) {
                children.add(new ChildRule(
                        "then",
                        Bilingual.same("then"),
                        java.util.Objects.requireNonNull(child),
                        null,
                        null,
                        new HolderRule(List.of(new HolderRule.Lead(), new HolderRule.ByFunction("centre"))),
                        wait,
                        List.of(),
                        List.of("help")));
            }
        }
        List<FollowOnRule> opens = source.onceIn(4)
                ? List.of(new FollowOnRule(
                        "later",
                        Bilingual.same("later"),
                        java.util.Objects.requireNonNull(child),
                        null,
                        new HolderRule(List.of(new HolderRule.Lead(), new HolderRule.ByFunction("centre"))),
                        null,
                        Limit.parse("10 days"),
                        null))
                : List.of();
        SignRule sign = source.onceIn(4)
                ? new SignRule(
                        List.of(new SignRule.Signer(Role.SUPERVISOR, null), new SignRule.Signer(Role.LEADER, null)),
                        source.onceIn(2),
                        Limit.parse("1 working-days"))
                : null;
        actions.put(
                "assign",
                new Action(
                        "assign",
                        Bilingual.same("assign"),
                        Set.of("new"),
                        to,
                        Set.of(Role.DISPATCHER),
                        needs,
                        false,
                        0,
                        children,
                        opens,
                        sign,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null));
    }

    private ChildRule childRule(String name, String each, ChildRule.Wait wait, List<String> after) {
        return new ChildRule(
                name,
                Bilingual.same(name),
                java.util.Objects.requireNonNull(child),
                null,
                each,
                null,
                wait,
                List.of(),
                after);
    }

    private void action(
            String name,
            String from,
            String to,
            Role by,
            List<Need> needs,
            boolean unchecked,
            @Nullable Integer atMost,
            @Nullable String then) {
        actions.put(
                name,
                new Action(
                        name,
                        Bilingual.same(name),
                        Set.of(from),
                        to,
                        Set.of(by),
                        needs,
                        unchecked,
                        unchecked ? 50 : 0,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        atMost,
                        then,
                        to.equals("closed") && !internal,
                        null,
                        name.equals("submit") ? "report" : null));
    }

    private static Need text(String name) {
        return need(name, Need.Type.TEXT, true);
    }

    private static Need need(String name, Need.Type type, boolean required) {
        return new Need(name, Bilingual.same(name), type, required, List.of());
    }

    private Map<String, Category> categories() {
        Map<String, Category> all = new LinkedHashMap<>();
        for (String code : List.of("01", "02", "15")) {
            Limit limit = source.onceIn(2) ? Limit.parse(source.oneOf(LIMITS)) : null;
            Limit urgent = source.onceIn(3) ? Limit.parse("30 minutes") : null;
            Limit total = source.onceIn(3) ? Limit.parse("8 working-days") : null;
            all.put(code, new Category(code, null, Bilingual.same(code), true, limit, urgent, total, urgent, null));
        }
        return all;
    }

    private Rules rules() {
        Map<Universal, UniversalRule> universal = new EnumMap<>(Universal.class);
        for (Universal action : Universal.values()) {
            universal.put(action, new UniversalRule(by(action), atMost(action)));
        }
        return new Rules(
                universal,
                Limit.parse("10 working-days"),
                List.of(new Need.Choice("weather", Bilingual.same("weather"))),
                Limit.parse("30 days"),
                "work");
    }

    private static Set<Role> by(Universal action) {
        return switch (action) {
            case TAKE_UP, EXTEND, PAUSE, REACH -> Set.of(Role.HANDLER);
            case COMMENT, ATTACH -> Set.of(Role.OPERATOR, Role.HANDLER, Role.REQUESTER);
            case APPROVE_EXTENSION, REFUSE_EXTENSION, APPROVE_PAUSE, REFUSE_PAUSE, REOPEN, RENEW, VOID ->
                Set.of(Role.SUPERVISOR);
            case RESUME -> Set.of(Role.HANDLER, Role.SUPERVISOR);
            case URGE, EVALUATE -> Set.of(Role.OPERATOR, Role.REQUESTER);
            case SUPERVISE, SIGN -> Set.of(Role.SUPERVISOR, Role.LEADER);
            case INSTRUCT -> Set.of(Role.LEADER);
            case SAMPLE -> Set.of(Role.INSPECTOR);
            case MERGE, CORRECT, MAKE_URGENT -> Set.of(Role.OPERATOR, Role.DISPATCHER);
            case SPLIT, HAND_OVER, REFER, RECATEGORISE -> Set.of(Role.DISPATCHER);
            case WITHDRAW -> Set.of(Role.REQUESTER);
        };
    }

    private static @Nullable Integer atMost(Universal action) {
        return switch (action) {
            case TAKE_UP,
                    COMMENT,
                    ATTACH,
                    APPROVE_EXTENSION,
                    REFUSE_EXTENSION,
                    APPROVE_PAUSE,
                    REFUSE_PAUSE,
                    RESUME,
                    SUPERVISE,
                    INSTRUCT,
                    RENEW,
                    SIGN,
                    REACH,
                    EVALUATE,
                    SAMPLE,
                    MERGE,
                    SPLIT,
                    CORRECT -> null;
            case EXTEND, REOPEN, WITHDRAW, VOID, MAKE_URGENT -> 1;
            case PAUSE, REFER -> 2;
            case URGE, RECATEGORISE, HAND_OVER -> 3;
        };
    }

    private List<Rung> ladder() {
        List<Rung> rungs = new ArrayList<>();
        for (Rung.ClockName clock : Rung.ClockName.values()) {
            rungs.add(new Rung(clock, 0.8, null, Rung.Deed.REMIND));
            rungs.add(new Rung(clock, 1, null, Rung.Deed.SUPERVISE));
            rungs.add(new Rung(clock, 1, Limit.parse("1 working-days"), Rung.Deed.RAISE));
        }
        return rungs;
    }

    private List<Duty> duties() {
        return source.onceIn(3)
                ? List.of(new Duty("report", Bilingual.same("report"), Set.of("work"), source.between(1, 31), null))
                : List.of();
    }

    private List<Milestone> milestones() {
        return source.onceIn(3)
                ? List.of(new Milestone("half", Bilingual.same("half"), Limit.parse("1 working-days")))
                : List.of();
    }
}
