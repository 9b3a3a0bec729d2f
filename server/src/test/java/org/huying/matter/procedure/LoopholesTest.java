package org.huying.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.matter.procedure.SmallDistrict.DISPATCHER;
import static org.huying.matter.procedure.SmallDistrict.INSPECTOR;
import static org.huying.matter.procedure.SmallDistrict.LAMPS;
import static org.huying.matter.procedure.SmallDistrict.LAMP_MAN;
import static org.huying.matter.procedure.SmallDistrict.LEADER;
import static org.huying.matter.procedure.SmallDistrict.OPERATOR;
import static org.huying.matter.procedure.SmallDistrict.PLACE;
import static org.huying.matter.procedure.SmallDistrict.ROAD_MAN;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISOR;
import static org.huying.matter.procedure.SmallDistrict.TWO_HATS;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.Role;
import org.huying.line.Line;
import org.huying.line.LineFolders;
import org.huying.line.LineId;
import org.huying.line.LineReader;
import org.huying.line.Reading;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.junit.jupiter.api.Test;

/** Ways round the laws that somebody might try, by actions that every line has. */
class LoopholesTest {

    private static final List<Line> LINES = LineReader.read(LineFolders.under(Path.of("..", "lines"))).values().stream()
            .map(Reading.Sound.class::cast)
            .map(Reading.Sound::line)
            .toList();
    private static final String LAMP_OUT = "0107";
    private static final String BLOCKED_EXIT = "0101";

    private final World world = new World(SmallDistrict.district(), LINES, Instant.parse("2024-03-05T01:00:00Z"));

    @Test
    void whoAskedInConfidenceIsNotMadeKnownByMerging() {
        MatterId open = file("requests", "r1", false);
        MatterId secret = file("requests", "r2", true);
        refused(OPERATOR, secret, "merge", Map.of("into", open.toString()), "merge-confidential");
        assertThat(world.matter(open).content().requesters()).containsExactly("r1");
        done(OPERATOR, open, "merge", Map.of("into", secret.toString()));
        assertThat(world.matter(secret).content().confidential()).isTrue();
        assertThat(world.matter(secret).content().requesters()).containsExactly("r2", "r1");
    }

    @Test
    void nothingIsMergedIntoAnotherLineWithOtherLimitsAndAnswers() {
        MatterId request = file("requests", "r1", false);
        MatterId drain = file("city-management", "r2", false);
        refused(OPERATOR, drain, "merge", Map.of("into", request.toString()), "merge");
        assertThat(world.matter(drain).open()).isTrue();
    }

    @Test
    void whoseMatterWasMergedTwiceIsAnsweredAllTheSame() {
        MatterId first = file("requests", "r1", false);
        MatterId second = file("requests", "r2", false);
        MatterId third = file("requests", "r3", false);
        done(OPERATOR, first, "merge", Map.of("into", second.toString()));
        done(OPERATOR, second, "merge", Map.of("into", third.toString()));
        done(OPERATOR, third, "settle", Map.of("reply", "已修好"));
        assertThat(closure(second).reply()).isEqualTo("已修好");
        assertThat(closure(first).reply()).isEqualTo("已修好");
        assertThat(closure(first).asked()).isTrue();
    }

    @Test
    void whoseMatterWasMergedIntoOneThatIsVoidIsToldWhy() {
        MatterId first = file("requests", "r1", false);
        MatterId second = file("requests", "r2", false);
        done(OPERATOR, first, "merge", Map.of("into", second.toString()));
        done(SUPERVISOR, second, "void", Map.of("reason", "属重复登记的测试件"));
        assertThat(closure(first).reply()).isEqualTo("属重复登记的测试件");
        assertThat(closure(first).asked()).isFalse();
    }

    @Test
    void whoTookItUpAndGaveItAwayDoesNotCheckIt() {
        MatterId id = assigned(file("requests", "r1", false), Map.of());
        done(LAMP_MAN, id, "accept", Map.of());
        done(TWO_HATS, id, "take-up", Map.of());
        done(DISPATCHER, id, "hand-over", Map.of("to", "roads", "reason", "另派"));
        done(ROAD_MAN, id, "submit", Map.of("result", "换了灯", "evidence", "照片"));
        refused(TWO_HATS, id, "pass", Map.of(), "doer-checks");
        done(INSPECTOR, id, "pass", Map.of());
    }

    @Test
    void whoHelpedDoesNotCheckTheWhole() {
        MatterId id = assigned(file("requests", "r1", false), Map.of("lead", "roads", "helpers", List.of("lamps")));
        done(ROAD_MAN, id, "accept", Map.of());
        MatterId help = world.matter(id).children().getFirst().id();
        done(TWO_HATS, help, "accept", Map.of());
        done(TWO_HATS, help, "finish", Map.of("result", "换了灯"));
        done(ROAD_MAN, help, "confirm", Map.of());
        done(ROAD_MAN, id, "submit", Map.of("result", "好了", "evidence", "照片"));
        refused(TWO_HATS, id, "pass", Map.of(), "doer-checks");
        done(INSPECTOR, id, "pass", Map.of());
    }

    @Test
    void whoHandledDoesNotSignTheCheck() {
        Actor chief = World.person("chief", LAMPS, Role.HANDLER, Role.LEADER);
        MatterId id = drafted(chief);
        done(INSPECTOR, id, "approve", Map.of());
        refused(chief, id, "sign", Map.of("verdict", "agree"), "doer-checks");
        assertThat(world.available(id, chief))
                .noneMatch(action -> action.action().equals("sign"));
        done(LEADER, id, "sign", Map.of("verdict", "agree"));
    }

    @Test
    void nobodySignsAPausedMatterOn() {
        Actor clerk = World.person("clerk", SmallDistrict.SUPERVISION, Role.HANDLER);
        MatterId id = done(
                        World.person("street-man", SmallDistrict.STREET_OFFICE, Role.HANDLER),
                        filing("hazards", List.of(), false, Map.of("premises", "某仓库")))
                .id();
        done(DISPATCHER, id, "grade-major", Map.of("category", BLOCKED_EXIT, "place", PLACE.value(), "lead", "lamps"));
        done(clerk, id, "pause", Map.of("cause", "superior", "amount", 5));
        Map<String, Object> listing =
                Map.of("leader", LEADER.person().value(), "due", "2024-05-29", "measures", "停产", "stopped", true);
        done(SUPERVISOR, id, "list", listing);
        done(SUPERVISOR, id, "approve-pause", Map.of());
        refused(LEADER, id, "sign", Map.of("verdict", "agree"), "paused");
        done(SUPERVISOR, id, "resume", Map.of());
        done(LEADER, id, "sign", Map.of("verdict", "agree"));
        assertThat(world.matter(id).clocks().running()).isTrue();
    }

    @Test
    void whoSettledDoesNotJudgeInTheRequestersPlace() {
        MatterId id = file("requests", "r1", false);
        done(OPERATOR, id, "settle", Map.of("reply", "已告知"));
        Map<String, Object> praise = Map.of("resolved", true, "satisfied", true);
        refused(OPERATOR, id, "evaluate", praise, "doer-checks");
        assertThat(world.available(id, OPERATOR))
                .noneMatch(action -> action.action().equals("evaluate"));
        refused(World.resident("r2"), id, "evaluate", praise, "role");
        done(World.person("operator-2", SmallDistrict.CENTRE, Role.OPERATOR), id, "evaluate", praise);
    }

    @Test
    void whatIsLimitedIsCountedThroughEveryReopening() {
        Actor resident = World.resident("r1");
        MatterId id = file("requests", "r1", false);
        done(resident, id, "withdraw", Map.of());
        done(SUPERVISOR, id, "reopen", Map.of("reason", "误撤"));
        refused(resident, id, "withdraw", Map.of(), "at-most");
        world.draws = () -> 0;
        MatterId settled = file("requests", "r1", false);
        done(OPERATOR, settled, "settle", Map.of("reply", "已告知"));
        done(INSPECTOR, settled, "sample", Map.of("verdict", "fail", "text", "并未解决"));
        assertThat(world.matter(settled).tally().of("sample")).isEqualTo(1);
    }

    @Test
    void whoSettledDoesNotSampleIt() {
        Actor both = World.person("both", SmallDistrict.CENTRE, Role.OPERATOR, Role.INSPECTOR);
        world.draws = () -> 0;
        MatterId id = file("requests", "r1", false);
        done(both, id, "settle", Map.of("reply", "已告知"));
        refused(both, id, "sample", Map.of("verdict", "pass", "text", "很好"), "doer-checks");
    }

    @Test
    void whoAskedForAnExtensionDoesNotGrantIt() {
        Actor both = World.person("both", LAMPS, Role.HANDLER, Role.SUPERVISOR);
        MatterId id = assigned(file("requests", "r1", false), Map.of());
        done(both, id, "extend", Map.of("amount", 3, "reason", "缺件"));
        refused(both, id, "approve-extension", Map.of(), "doer-checks");
        done(DISPATCHER, id, "hand-over", Map.of("to", "roads", "reason", "另派"));
        refused(both, id, "approve-extension", Map.of(), "doer-checks");
    }

    @Test
    void onlyWhoAskedObjects() {
        MatterId id = file("requests", "r1", false);
        done(OPERATOR, id, "settle", Map.of("reply", "已告知"));
        refused(World.resident("r2"), id, "object", Map.of(), "role");
        refused(OPERATOR, id, "object", Map.of(), "role");
        done(World.resident("r1"), id, "object", Map.of());
    }

    private MatterId drafted(Actor handler) {
        Map<String, Object> proposed = Map.of("kind", "suggestion", "proposer", "某代表");
        MatterId id = done(OPERATOR, filing("proposals", List.of("r1"), false, proposed))
                .id();
        String category = world.available(id, DISPATCHER).stream()
                .flatMap(action -> action.needs().stream())
                .filter(need -> need.name().equals("category"))
                .findFirst()
                .orElseThrow()
                .allowed()
                .getFirst()
                .value();
        done(DISPATCHER, id, "assign", Map.of("category", category, "lead", "lamps"));
        done(handler, id, "accept", Map.of());
        done(handler, id, "draft", Map.of("result", "拟增设"));
        done(handler, id, "meet", Map.of("met-on", "2024-03-05", "attitude", "satisfied", "opinion", "同意"));
        return id;
    }

    private MatterId assigned(MatterId id, Map<String, Object> more) {
        Map<String, Object> inputs =
                new java.util.HashMap<>(Map.of("category", LAMP_OUT, "place", PLACE.value(), "lead", "lamps"));
        inputs.putAll(more);
        done(DISPATCHER, id, "assign", inputs);
        return id;
    }

    private MatterId file(String line, String requester, boolean confidential) {
        return done(OPERATOR, filing(line, List.of(requester), confidential, Map.of()))
                .id();
    }

    private static Command.File filing(
            String line, List<String> requesters, boolean confidential, Map<String, Object> inputs) {
        return new Command.File(
                new LineId(line), "路灯不亮", "三天没亮了", null, PLACE, null, "phone", requesters, confidential, false, inputs);
    }

    private Closure closure(MatterId id) {
        return Objects.requireNonNull(world.matter(id).closure());
    }

    private void done(Actor by, MatterId id, String action, Map<String, Object> inputs) {
        done(by, new Command.Act(id, action, inputs, null));
    }

    private Matter done(Actor by, Command command) {
        Result result = world.carryOut(command, by);
        assertThat(result).as("%s by %s", command, by.person()).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).matter();
    }

    private void refused(Actor by, MatterId id, String action, Map<String, Object> inputs, String code) {
        assertThat(world.act(id, action, inputs, by))
                .as("%s by %s", action, by.person())
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
