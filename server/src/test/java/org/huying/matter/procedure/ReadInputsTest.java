package org.huying.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.matter.procedure.SmallDistrict.DISPATCHER;
import static org.huying.matter.procedure.SmallDistrict.LAMP_MAN;
import static org.huying.matter.procedure.SmallDistrict.LEADER;
import static org.huying.matter.procedure.SmallDistrict.OPERATOR;
import static org.huying.matter.procedure.SmallDistrict.PLACE;
import static org.huying.matter.procedure.SmallDistrict.SUPERVISOR;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Refusal;
import org.huying.line.Line;
import org.huying.line.LineFolders;
import org.huying.line.LineId;
import org.huying.line.LineReader;
import org.huying.line.Reading;
import org.huying.matter.MatterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed is refused where it cannot be meant, with the field and the rule. */
class ReadInputsTest {

    private static final List<Line> LINES = LineReader.read(LineFolders.under(Path.of("..", "lines"))).values().stream()
            .map(Reading.Sound.class::cast)
            .map(Reading.Sound::line)
            .toList();

    private final World world = new World(SmallDistrict.district(), LINES, Instant.parse("2024-03-05T01:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"500", "-5"})
    void aFieldKeepsToItsBounds(String percent) {
        Refusal refusal = refused(LAMP_MAN, working(), "report", Map.of("progress", "开工", "percent", number(percent)));
        assertThat(refusal.code()).isEqualTo("range");
        assertThat(refusal.field()).isEqualTo("percent");
        assertThat(refusal.rule()).isEqualTo("minimum: 0, maximum: 100");
    }

    @Test
    void whatIsOfferedSaysTheBounds() {
        Available.Input percent = need(working(), LAMP_MAN, "report", "percent");
        assertThat(percent.bounds().text()).isEqualTo("minimum: 0, maximum: 100");
    }

    @Test
    void aTextIsNoNumber() {
        Refusal refusal = refused(LAMP_MAN, working(), "report", Map.of("progress", "开工", "percent", "20"));
        assertThat(refusal.code()).isEqualTo("type");
    }

    @Test
    void nothingIsDueInThePastNorInAnAgeToCome() {
        assertThat(filing(Map.of("source", "meeting", "due", "2020-12-30")).code())
                .isEqualTo("past");
        assertThat(filing(Map.of("source", "meeting", "due", "9999-12-30")).code())
                .isEqualTo("range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999", "0", "-1", "100000000000000000000"})
    void nobodyIsGivenMoreTimeThanTheLineAllows(String amount) {
        Refusal refusal = refused(LAMP_MAN, working(), "extend", Map.of("amount", number(amount), "reason", "汛期"));
        assertThat(refusal.field()).isEqualTo("amount");
    }

    @Test
    void aLeaderIsOneOfThoseOffered() {
        MatterId id = request();
        assertThat(need(id, DISPATCHER, "assign", "leader").allowed())
                .singleElement()
                .matches(choice -> choice.value().equals(LEADER.person().value()));
        Map<String, Object> inputs = new HashMap<>(
                Map.of("category", "0203", "place", PLACE.value(), "lead", "lamps", "leader", "lamp-man"));
        assertThat(refused(DISPATCHER, id, "assign", inputs).field()).isEqualTo("leader");
        inputs.put("leader", LEADER.person().value());
        assertThat(world.act(id, "assign", inputs, DISPATCHER)).isInstanceOf(Result.Done.class);
    }

    @Test
    void aSignerIsToldThatAnOpinionIsNeeded() {
        MatterId id = ((Result.Done) file("supervision", SUPERVISOR, Map.of("source", "meeting", "due", "2024-12-30")))
                .matter()
                .id();
        String category =
                need(id, SUPERVISOR, "issue", "category").allowed().getFirst().value();
        world.act(id, "issue", Map.of("category", category, "lead", "lamps"), SUPERVISOR);
        assertThat(need(id, LEADER, "sign", "opinion").required()).isTrue();
        assertThat(refused(LEADER, id, "sign", Map.of("verdict", "refuse")).code())
                .isEqualTo("needs");
    }

    private static Object number(String text) {
        return new java.math.BigDecimal(text);
    }

    private MatterId request() {
        return ((Result.Done) file("requests", OPERATOR, Map.of())).matter().id();
    }

    private MatterId working() {
        MatterId id = ((Result.Done) file("supervision", SUPERVISOR, Map.of("source", "meeting", "due", "2024-12-30")))
                .matter()
                .id();
        String category =
                need(id, SUPERVISOR, "issue", "category").allowed().getFirst().value();
        world.act(id, "issue", Map.of("category", category, "lead", "lamps"), SUPERVISOR);
        world.act(id, "sign", Map.of("verdict", "agree", "opinion", "同意"), LEADER);
        world.act(id, "plan-back", Map.of("plan", "三月开工"), LAMP_MAN);
        assertThat(world.matter(id).position().stage()).isEqualTo("working");
        return id;
    }

    private Refusal filing(Map<String, Object> inputs) {
        return ((Result.Refused) file("supervision", SUPERVISOR, inputs)).refusal();
    }

    private Result file(String line, Actor actor, Map<String, Object> inputs) {
        return world.carryOut(
                new Command.File(
                        new LineId(line), "事", "经过", null, null, null, "phone", List.of("r1"), false, false, inputs),
                actor);
    }

    private Available.Input need(MatterId id, Actor actor, String action, String input) {
        return world.available(id, actor).stream()
                .filter(one -> one.action().equals(action))
                .flatMap(one -> one.needs().stream())
                .filter(need -> need.name().equals(input))
                .findFirst()
                .orElseThrow();
    }

    private Refusal refused(Actor actor, MatterId id, String action, Map<String, Object> inputs) {
        Result result = world.act(id, action, inputs, actor);
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).refusal();
    }
}
