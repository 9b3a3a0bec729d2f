package org.huying.matter.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.matter.Issue;
import org.huying.matter.MatterId;
import org.huying.matter.Outcome;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.Command;
import org.huying.platform.References;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A machine whose clock is set forward and back while people work and timers fall due. */
class ClockStepsTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final int LIVES = 25;
    private static final int STEPS = 16;

    private Instant clock = LedgerFixture.NOW;

    /** An alarm that went off. */
    private record Rung(String clock, String rung, Instant due) {}

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void ledgersStayInTheOrderOfTimeAndEachTimerFiresOnceAndNotBeforeItsInstant() {
        int[] back = new int[1];
        Generated.cases(LIVES, source -> {
            clock = LedgerFixture.NOW;
            List<MatterId> matters = new ArrayList<>(List.of(file()));
            for (int step = 0; step < STEPS; step++) {
                int minutes = source.say("clock", source.between(0, 600) - 240);
                clock = clock.plus(Duration.ofMinutes(minutes));
                back[0] += minutes < 0 ? 1 : 0;
                work(matters, source);
            }
            Instant settled = matters.stream()
                    .map(id -> FIXTURE.matter(id).changed())
                    .max(Instant::compareTo)
                    .orElseThrow()
                    .plus(Duration.ofDays(30));
            fire(settled);
            matters.forEach(id -> holds(id, settled));
        });
        assertThat(back[0]).as("the clock was set back often").isGreaterThan(LIVES);
    }

    private void work(List<MatterId> matters, Source source) {
        switch (source.between(0, 3)) {
            case 0 -> fire(clock);
            case 1 -> matters.add(file());
            case 2 -> act(Clerks.OPERATOR, source.oneOf(matters), "comment", Map.of("text", "钟不准"));
            default ->
                act(
                        Clerks.DISPATCHER,
                        source.oneOf(matters),
                        "assign",
                        Map.of(
                                "lead", "lamps",
                                "category", Clerks.category(),
                                "place", "420107001001"));
        }
    }

    private static void fire(Instant now) {
        new Timers(FIXTURE.rounds, FIXTURE.desk, new TimerStore(FIXTURE.jdbc), new References())
                .fire(LedgerFixture.DISTRICT, now);
    }

    private MatterId file() {
        Outcome outcome = FIXTURE.desk.carryOut(Clerks.OPERATOR, Clerks.filing("钟"), Issue.once(clock));
        return Clerks.done(outcome).id();
    }

    private void act(Viewer by, MatterId id, String action, Map<String, Object> inputs) {
        Outcome outcome = FIXTURE.desk.carryOut(by, new Command.Act(id, action, inputs, null), Issue.once(clock));
        assertThat(outcome).isInstanceOfAny(Outcome.Done.class, Outcome.Refused.class);
    }

    private static void holds(MatterId id, Instant settled) {
        List<Recorded> ledger = FIXTURE.chain(id).stream().map(Entry::recorded).toList();
        assertThat(ledger).extracting(Recorded::at).isSorted();
        Map<Rung, Instant> gone = new HashMap<>();
        for (Recorded recorded : ledger) {
            if (recorded.event() instanceof Event.Escalated escalated) {
                Rung rung = new Rung(escalated.clock(), escalated.rung(), escalated.due());
                assertThat(gone.put(rung, recorded.at()))
                        .as("%s fires once", rung)
                        .isNull();
                if (escalated.rung().equals("due")) {
                    assertThat(recorded.at()).isAfterOrEqualTo(escalated.due());
                }
            }
        }
        assertThat(FIXTURE.matter(id).nextTimer().filter(at -> !at.isAfter(settled)))
                .as("nothing is left that was due")
                .isEmpty();
        assertThat(gone).as("timers of %s", id).isNotEmpty();
    }
}
