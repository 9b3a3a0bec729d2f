package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.line.Need;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Law 10 on drawn lives in the real database: whatever is sent twice under one key happens once. */
class KeyedLivesTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final int LIVES = 40;
    private static final int STEPS = 12;
    private static final List<Viewer> CAST = List.of(
            Clerks.OPERATOR,
            Clerks.DISPATCHER,
            Clerks.LAMPS,
            Clerks.ROADS,
            Clerks.INSPECTOR,
            Clerks.SUPERVISOR,
            Viewer.requester(LedgerFixture.DISTRICT, "r1"));

    private static int keys;

    private Instant now = LedgerFixture.NOW;

    /** A command as it was sent, with its first answer. */
    private record Sent(Viewer by, Command command, String key, Outcome.Done first) {}

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void whatIsSentTwiceUnderOneKeyHappensOnce() {
        int[] done = new int[1];
        Generated.cases(LIVES, source -> {
            now = LedgerFixture.NOW;
            List<Matter> matters = new ArrayList<>();
            List<Sent> sent = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofMinutes(source.between(1, 600)));
                Viewer by = step == 0 ? Clerks.OPERATOR : source.oneOf(CAST);
                Command command = step == 0 || source.onceIn(6) ? Clerks.filing("反复提交") : drawn(by, matters, source);
                String key = "drawn-" + ++keys;
                Outcome outcome = send(by, command, key, "body");
                if (outcome instanceof Outcome.Done first) {
                    assertThat(first.repeated()).isFalse();
                    sent.add(new Sent(by, command, key, first));
                    matters.removeIf(matter -> matter.id().equals(first.matter().id()));
                    matters.add(first.matter());
                    done[0]++;
                } else {
                    assertThat(leavesAllAsItIs(by, command, key, "body")).isNotInstanceOf(Outcome.Done.class);
                }
                sent.stream().skip(Math.max(0, sent.size() - 2)).forEach(this::again);
            }
            again(source.oneOf(sent));
        });
        assertThat(done[0]).as("enough was done").isGreaterThan(3 * LIVES);
    }

    /** The same again: the first answer. Another body, and another command, under the key: refused. */
    private void again(Sent sent) {
        Outcome same = leavesAllAsItIs(sent.by(), sent.command(), sent.key(), "body");
        assertThat(same).isInstanceOfSatisfying(Outcome.Done.class, repeated -> {
            assertThat(repeated.repeated()).isTrue();
            assertThat(repeated.matter()).isEqualTo(sent.first().matter());
            assertThat(repeated.opened()).isEqualTo(sent.first().opened());
        });
        assertThat(leavesAllAsItIs(sent.by(), Clerks.filing("另一件"), sent.key(), "another body"))
                .isInstanceOf(Outcome.KeyReused.class);
    }

    private Outcome leavesAllAsItIs(Viewer by, Command command, String key, String body) {
        List<String> before = state();
        Outcome outcome = send(by, command, key, body);
        assertThat(state()).isEqualTo(before);
        return outcome;
    }

    private Outcome send(Viewer by, Command command, String key, String body) {
        now = now.plusSeconds(1);
        return FIXTURE.desk.carryOut(by, command, new Issue(now, key, body));
    }

    /** How many events, matters, receipts and numbers there are, and where each matter stands. */
    private static List<String> state() {
        return FIXTURE.jdbc
                .sql("""
                        select m.matter || ' ' || m.version as line from matter.matter m
                        union all select 'events ' || count(*) from matter.event
                        union all select 'receipts ' || count(*) from matter.receipt
                        order by line
                        """)
                .query((row, number) -> row.getString("line"))
                .list();
    }

    private Command drawn(Viewer by, List<Matter> matters, Source source) {
        Matter matter = source.oneOf(matters);
        List<Available> open = FIXTURE.enquiries.available(by, matter, now);
        if (open.isEmpty() || source.onceIn(6)) {
            return new Command.Act(matter.id(), source.oneOf("accept", "pass", "void"), Map.of(), null);
        }
        Available chosen = source.oneOf(open);
        Map<String, Object> inputs = new HashMap<>();
        for (Available.Input need : chosen.needs()) {
            if (need.required()) {
                inputs.put(need.name(), value(need, matter, source));
            }
        }
        source.say(by.person().value(), chosen.action());
        return new Command.Act(matter.id(), chosen.action(), inputs, source.onceIn(2) ? matter.version() : null);
    }

    private static Object value(Available.Input need, Matter matter, Source source) {
        List<String> allowed = need.allowed().stream().map(Need.Choice::value).toList();
        return switch (need.type()) {
            case STRING, TEXT, ATTACHMENTS -> "话";
            case INTEGER, NUMBER -> 1;
            case BOOLEAN -> source.onceIn(2);
            case DATE -> "2025-12-30";
            case CHOICE, CATEGORY, UNIT, PERSON -> allowed.isEmpty() ? "nobody" : source.oneOf(allowed);
            case UNITS -> List.of("roads");
            case PLACE -> SmallDistrict.PLACE.value();
            case MATTER -> matter.id().toString();
        };
    }
}
