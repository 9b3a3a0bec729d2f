package org.huying.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.matter.procedure.SmallDistrict.DISPATCHER;
import static org.huying.matter.procedure.SmallDistrict.INSPECTOR;
import static org.huying.matter.procedure.SmallDistrict.LAMP_MAN;
import static org.huying.matter.procedure.SmallDistrict.OPERATOR;
import static org.huying.matter.procedure.SmallDistrict.PLACE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.line.Line;
import org.huying.line.LineFolders;
import org.huying.line.LineId;
import org.huying.line.LineReader;
import org.huying.line.Reading;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.junit.jupiter.api.Test;

/** Who asked for what others had asked for is answered whenever they are, and judges each answer (并案). */
class DuplicatesTest {

    private static final List<Line> LINES = LineReader.read(LineFolders.under(Path.of("..", "lines"))).values().stream()
            .map(Reading.Sound.class::cast)
            .map(Reading.Sound::line)
            .toList();

    private final World world = new World(SmallDistrict.district(), LINES, Instant.parse("2024-03-05T01:00:00Z"));
    private final MatterId first = file("r1");
    private final MatterId second = file("r1");

    @Test
    void whoWithdrawsOneOfTwoThatWereMergedHasWithdrawnBoth() {
        done(OPERATOR, first, "merge", Map.of("into", second.toString()));
        done(World.resident("r1"), second, "withdraw", Map.of("reason", "灯已经亮了"));
        assertThat(closure(first).reply()).isEqualTo("灯已经亮了");
    }

    @Test
    void whoWasAnsweredTwiceJudgesTheSecondAnswerToo() {
        done(OPERATOR, first, "merge", Map.of("into", second.toString()));
        done(OPERATOR, second, "settle", Map.of("reply", "已派人", "place", PLACE.value()));
        done(World.resident("r1"), first, "evaluate", Map.of("resolved", false, "satisfied", false));
        done(World.resident("r1"), second, "object", Map.of("reason", "没有人来"));
        done(
                DISPATCHER,
                second,
                "reassign",
                Map.of("reason", "需到现场", "category", "0107", "place", PLACE.value(), "lead", "lamps"));
        done(LAMP_MAN, second, "accept", Map.of());
        done(LAMP_MAN, second, "submit", Map.of("result", "换了灯", "evidence", "照片"));
        done(INSPECTOR, second, "pass", Map.of());
        done(OPERATOR, second, "answer", Map.of("reply", "已换灯", "outcome", "resolved"));
        assertThat(closure(first).reply()).isEqualTo("已换灯");
        assertThat(world.matter(first).judgement()).isNull();
        done(World.resident("r1"), first, "evaluate", Map.of("resolved", true, "satisfied", true));
    }

    @Test
    void whoseMatterWasMergedIntoOneThatWasMergedIsAnsweredWithTheLast() {
        MatterId third = file("r3");
        done(OPERATOR, first, "merge", Map.of("into", second.toString()));
        done(OPERATOR, second, "merge", Map.of("into", third.toString()));
        done(OPERATOR, third, "settle", Map.of("reply", "已修好"));
        assertThat(closure(first).reply()).isEqualTo("已修好");
        assertThat(closure(first).asked()).isTrue();
        done(World.resident("r1"), first, "evaluate", Map.of("resolved", true, "satisfied", true));
    }

    private MatterId file(String requester) {
        Command.File filing = new Command.File(
                new LineId("requests"),
                "路灯不亮",
                "三天了",
                null,
                PLACE,
                null,
                "phone",
                List.of(requester),
                false,
                false,
                Map.of());
        return ((Result.Done) world.carryOut(filing, OPERATOR)).matter().id();
    }

    private Closure closure(MatterId id) {
        return Objects.requireNonNull(world.matter(id).closure());
    }

    private Matter done(Actor actor, MatterId id, String action, Map<String, Object> inputs) {
        Result result = world.act(id, action, inputs, actor);
        assertThat(result).as("%s by %s", action, actor.person()).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).matter();
    }
}
