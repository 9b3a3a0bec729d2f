package org.huying.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.base.Generated;
import org.junit.jupiter.api.Test;

/** The checker itself, on histories that are known to be good or bad. */
class LinearizabilityTest {

    private final List<Operation<Call, Answer>> history = new ArrayList<>();

    @Test
    void acceptsCallsThatOverlapInAnyOrderThatExplainsThem() {
        add(0, 9, comment("a", 1), done(3, "heard"));
        add(1, 8, comment("b", null), done(2, "heard"));
        assertThat(violation()).as("a says that it saw 1, which was past").isPresent();

        history.clear();
        add(0, 9, comment("a", null), done(3, "heard"));
        add(1, 8, comment("b", null), done(2, "heard"));
        add(10, 11, new Call.Read(0), new Answer.Ledger(List.of("filed", "b", "a")));
        assertThat(violation()).isEmpty();
    }

    @Test
    void findsALostUpdate() {
        add(0, 5, comment("a", null), done(2, "heard"));
        add(1, 6, comment("b", null), done(2, "heard"));
        assertThat(violation().orElseThrow()).contains("should be Done[version=3");

        history.clear();
        add(0, 5, comment("a", null), done(2, "heard"));
        add(1, 6, comment("b", null), done(3, "heard"));
        add(7, 8, new Call.Read(0), new Answer.Ledger(List.of("filed", "b")));
        assertThat(violation()).isPresent();
    }

    @Test
    void findsAStaleRead() {
        add(0, 1, comment("a", null), done(2, "heard"));
        add(2, 3, new Call.Look(0), new Answer.Seen(1, "heard"));
        assertThat(violation()).isPresent();

        history.clear();
        add(0, 3, comment("a", null), done(2, "heard"));
        add(1, 2, new Call.Look(0), new Answer.Seen(1, "heard"));
        assertThat(violation())
                .as("while the comment is under way both are right")
                .isEmpty();
    }

    @Test
    void findsReadsThatGoBackInTime() {
        add(0, 9, comment("a", null), done(2, "heard"));
        add(1, 2, new Call.Look(0), new Answer.Seen(2, "heard"));
        add(3, 4, new Call.Look(0), new Answer.Seen(1, "heard"));
        assertThat(violation()).isPresent();
    }

    @Test
    void findsADoubleEffect() {
        add(0, 1, keyed("a", "k"), done(2, "heard"));
        add(2, 3, keyed("a", "k"), done(3, "heard"));
        assertThat(violation()).isPresent();

        history.clear();
        add(0, 1, keyed("a", "k"), done(2, "heard"));
        add(2, 3, keyed("a", "k"), new Answer.Done(2, "heard", true));
        add(4, 5, keyed("b", "k"), new Answer.KeyReused());
        add(6, 7, new Call.Read(0), new Answer.Ledger(List.of("filed", "a")));
        assertThat(violation()).isEmpty();
    }

    @Test
    void findsTwoWhoBothTookWhatOnlyOneCanTake() {
        add(0, 5, act("assign", "a"), done(2, "assigned"));
        add(1, 6, act("assign", "b"), done(3, "assigned"));
        assertThat(violation()).isPresent();

        history.clear();
        add(0, 5, act("assign", "a"), new Answer.Refused());
        add(1, 6, act("assign", "b"), done(2, "assigned"));
        assertThat(violation()).isEmpty();
    }

    @Test
    void letsACallWithoutAnAnswerHaveHappenedOrNot() {
        pending(0, comment("a", null));
        add(2, 3, new Call.Look(0), new Answer.Seen(1, "heard"));
        add(4, 5, new Call.Look(0), new Answer.Seen(2, "heard"));
        assertThat(violation()).as("after the first look").isEmpty();

        history.clear();
        pending(0, comment("a", null));
        add(2, 3, new Call.Look(0), new Answer.Seen(2, "heard"));
        add(4, 5, new Call.Look(0), new Answer.Seen(1, "heard"));
        assertThat(violation()).as("and not undone again").isPresent();

        history.clear();
        add(0, 1, new Call.Look(0), new Answer.Seen(2, "heard"));
        pending(2, comment("a", null));
        assertThat(violation()).as("nor before it was made").isPresent();
    }

    @Test
    void acceptsWhateverComesOfDoingOneThingAfterTheOtherAndNothingThatWasChangedInIt() {
        Generated.cases(300, source -> {
            history.clear();
            SmallMatters model = new SmallMatters();
            SmallMatters.State state = SmallMatters.State.of(2);
            for (int at = 0; at < 12; at++) {
                Call call = drawn(source, at);
                Model.Step<SmallMatters.State, Answer> step = model.apply(state, call);
                state = step.after();
                // Each overlaps its neighbours, so that the checker has to find the order.
                history.add(new Operation<>(at, call, step.answer(), 2L * at, 2L * at + 5));
            }
            assertThat(violation()).isEmpty();
            int wrong = source.between(0, history.size() - 1);
            Operation<Call, Answer> was = history.get(wrong);
            history.set(wrong, new Operation<>(0, was.call(), done(99, "heard"), was.invoked(), was.answered()));
            assertThat(violation()).isPresent();
        });
    }

    private static Call drawn(Generated.Source source, int at) {
        int matter = source.between(0, 1);
        return source.onceIn(4)
                ? new Call.Look(matter)
                : new Call.Act(
                        matter, source.oneOf(SmallMatters.actions()), "m" + at, null, source.onceIn(3) ? "k" : null);
    }

    private Optional<String> violation() {
        return Linearizability.violation(new SmallMatters(), SmallMatters.State.of(2), history);
    }

    private void add(long invoked, long answered, Call call, Answer answer) {
        history.add(new Operation<>(history.size(), call, answer, invoked, answered));
    }

    private void pending(long invoked, Call call) {
        history.add(new Operation<>(history.size(), call, null, invoked, Operation.NEVER));
    }

    private static Call comment(String mark, Integer expected) {
        return new Call.Act(0, "comment", mark, expected, null);
    }

    private static Call keyed(String mark, String key) {
        return new Call.Act(0, "comment", mark, null, key);
    }

    private static Call act(String action, String mark) {
        return new Call.Act(0, action, mark, null, null);
    }

    private static Answer done(int version, String stage) {
        return new Answer.Done(version, stage, false);
    }
}
