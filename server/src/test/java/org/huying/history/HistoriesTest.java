package org.huying.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.huying.matter.MatterId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Laws 9 and 10 among many at once: whatever clients of two servers ask at the same time, the answers are those of one
 * after the other. {@code -Dhuying.histories} sets how many histories are checked, {@code -Dhuying.seed} which.
 */
class HistoriesTest {

    private static final int HISTORIES = Integer.getInteger("huying.histories", 250);
    private static final int TRIES = 40;
    private static final long SEED = Long.getLong("huying.seed", 20_261_102L);
    private static final Doors DOORS = new Doors();
    private static final Histories CLIENTS = new Histories();

    @AfterAll
    static void close() {
        CLIENTS.close();
        DOORS.close();
    }

    @Test
    void everyHistoryIsThatOfOneCallAfterTheOther() throws Exception {
        Map<String, Integer> answers = new HashMap<>();
        int overlapping = 0;
        for (int number = 0; number < HISTORIES; number++) {
            List<Operation<Call, Answer>> history = history(number, UnaryOperator.identity());
            assertThat(violation(history).orElse("")).as("history %d", number).isEmpty();
            history.forEach(one -> answers.merge(kind(one), 1, Integer::sum));
            overlapping += (int) history.stream()
                    .filter(one -> one.answered() > one.invoked() + 1)
                    .count();
        }
        System.out.printf(
                "histories, seed %d: %d checked, %d calls overlapped others, answers %s%n",
                SEED, HISTORIES, overlapping, answers);
        assertThat(answers.keySet())
                .as("every kind of answer was met")
                .containsExactlyInAnyOrder("Done", "Repeated", "Refused", "Stale", "KeyReused", "Seen", "Ledger");
        assertThat(overlapping).as("calls that overlapped others").isGreaterThan(HISTORIES * 3);
    }

    @Test
    void aDoorThatAcknowledgesWhatItDoesNotWriteIsCaught() throws Exception {
        assertThat(caught(door -> {
                    AtomicInteger count = new AtomicInteger();
                    return call -> call instanceof Call.Act act
                                    && act.action().equals("comment")
                                    && count.incrementAndGet() % 2 == 0
                            ? new Answer.Done(version(door.ask(new Call.Look(act.matter()))) + 1, "heard", false)
                            : door.ask(call);
                }))
                .isTrue();
    }

    @Test
    void aDoorThatAnswersFromAnOldPictureIsCaught() throws Exception {
        assertThat(caught(door -> {
                    Map<Integer, Answer> seen = new ConcurrentHashMap<>();
                    return call -> call instanceof Call.Look look
                            ? seen.computeIfAbsent(look.matter(), any -> door.ask(look))
                            : door.ask(call);
                }))
                .isTrue();
    }

    @Test
    void aDoorThatForgetsKeysIsCaught() throws Exception {
        assertThat(caught(door -> call -> call instanceof Call.Act act
                        ? door.ask(new Call.Act(act.matter(), act.action(), act.mark(), act.expected(), null))
                        : door.ask(call)))
                .isTrue();
    }

    @Test
    void aDoorThatWritesOverWhatTheClientHasNotSeenIsCaught() throws Exception {
        assertThat(caught(door -> call -> call instanceof Call.Act act && act.key() == null
                        ? door.ask(new Call.Act(act.matter(), act.action(), act.mark(), null, null))
                        : door.ask(call)))
                .isTrue();
    }

    @Test
    void aDoorThatDoesTwiceWhatItIsAskedOnceIsCaught() throws Exception {
        assertThat(caught(door -> call -> {
                    Answer answer = door.ask(call);
                    boolean comment = call instanceof Call.Act act
                            && act.action().equals("comment")
                            && act.key() == null
                            && act.expected() == null;
                    if (comment && answer instanceof Answer.Done) {
                        door.ask(call);
                    }
                    return answer;
                }))
                .isTrue();
    }

    /** Whether one of a few histories behind a broken door is found out. */
    private static boolean caught(UnaryOperator<Door> broken) throws Exception {
        for (int number = 0; number < TRIES; number++) {
            if (violation(history(1_000_000L + number, broken)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Each client has a door of its own, every other one to the second server. */
    private static List<Operation<Call, Answer>> history(long number, UnaryOperator<Door> how) throws Exception {
        List<MatterId> matters = DOORS.file(Histories.MATTERS);
        String keys = matters.getFirst() + "-";
        return CLIENTS.record(SEED + number, client -> how.apply(DOORS.to(matters, client, keys)));
    }

    private static Optional<String> violation(List<Operation<Call, Answer>> history) {
        return Linearizability.violation(new SmallMatters(), SmallMatters.State.of(Histories.MATTERS), history);
    }

    private static String kind(Operation<Call, Answer> one) {
        return one.answer() instanceof Answer.Done done && done.repeated()
                ? "Repeated"
                : String.valueOf(one.answer()).replaceAll("\\[.*", "");
    }

    private static int version(Answer answer) {
        return answer instanceof Answer.Seen seen ? seen.version() : 0;
    }
}
