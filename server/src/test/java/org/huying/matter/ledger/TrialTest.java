package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.matter.Matter;
import org.huying.matter.Neighbour;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Asking whether an action would be refused says what taking it says, and leaves no trace; what is nearby is found. */
class TrialTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final Clerks CLERKS = new Clerks(FIXTURE.desk);

    private record Attempt(Viewer by, String action, Map<String, Object> inputs) {}

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void saysWhatTakingTheActionSaysAndWritesNothing() {
        Matter matter = CLERKS.assign(CLERKS.file("井盖"), "lamps");
        List<Attempt> attempts = List.of(
                new Attempt(Clerks.LAMPS, "pass", Map.of()),
                new Attempt(Clerks.OPERATOR, "accept", Map.of()),
                new Attempt(Clerks.LAMPS, "return", Map.of()),
                new Attempt(Clerks.LAMPS, "extend", Map.of("amount", 99L, "reason", "久")),
                new Attempt(Clerks.DISPATCHER, "hand-over", Map.of("to", "lamps", "reason", "同")),
                new Attempt(Clerks.DISPATCHER, "nonsense", Map.of()),
                new Attempt(Clerks.LAMPS, "accept", Map.of()));
        for (Attempt attempt : attempts) {
            Command.Act act = new Command.Act(matter.id(), attempt.action(), attempt.inputs(), null);
            int before = FIXTURE.chain(matter.id()).size();
            Optional<Refusal> tried = FIXTURE.enquiries.refuses(attempt.by(), act, LedgerFixture.NOW);
            assertThat(FIXTURE.chain(matter.id())).hasSize(before);
            Outcome taken = FIXTURE.desk.carryOut(attempt.by(), act, CLERKS.next());
            assertThat(tried)
                    .as(attempt.action())
                    .isEqualTo(
                            taken instanceof Outcome.Refused refused
                                    ? Optional.of(refused.refusal())
                                    : Optional.empty());
        }
        assertThat(FIXTURE.matter(matter.id()).position().stage()).isEqualTo("handling");
    }

    @Test
    void tellsNothingOfWhatLiesOutsideTheScope() {
        Matter matter = CLERKS.assign(CLERKS.file("井盖二"), "lamps");
        Viewer stranger = LedgerFixture.viewer("water-man", SmallDistrict.WATER, Role.HANDLER);
        Command.Act act = new Command.Act(matter.id(), "accept", Map.of(), null);
        assertThat(FIXTURE.enquiries.refuses(stranger, act, LedgerFixture.NOW)).isEmpty();
    }

    @Test
    void findsWhatIsNearbyWithinTheScopeAndNotItself() {
        Matter here = CLERKS.assign(CLERKS.file("同一处一"), "lamps");
        Matter there = CLERKS.assign(CLERKS.file("同一处二"), "roads");
        List<Neighbour> seen = FIXTURE.lists.near(Clerks.OPERATOR, here, LedgerFixture.NOW);
        assertThat(seen).extracting(near -> near.row().id()).doesNotContain(here.id());
        boolean placed = here.content().place() != null;
        assertThat(seen.stream().anyMatch(near -> near.row().id().equals(there.id())))
                .isEqualTo(placed);
        assertThat(FIXTURE.lists.near(Clerks.LAMPS, here, LedgerFixture.NOW))
                .extracting(near -> near.row().id())
                .doesNotContain(there.id());
    }
}
