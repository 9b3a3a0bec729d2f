package org.huying.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Matters of the line that {@link Doors} publishes, thought of as simply as can be: a stage, the marks of what happened,
 * and which keys were used. It shares no code with the kernel.
 */
final class SmallMatters implements Model<SmallMatters.State, Call, Answer> {

    static final String FILED = "filed";

    private static final Map<String, Way> WAYS = Map.of(
            "assign", new Way("heard", "assigned", Integer.MAX_VALUE),
            "return", new Way("assigned", "heard", 2),
            "accept", new Way("assigned", "mending", Integer.MAX_VALUE),
            "submit", new Way("mending", "looking", Integer.MAX_VALUE),
            "rework", new Way("looking", "mending", 1),
            "pass", new Way("looking", "closed", Integer.MAX_VALUE));

    private record Way(String from, String to, int most) {}

    record State(List<One> matters, Map<String, First> keys) {

        State {
            matters = List.copyOf(matters);
            keys = Map.copyOf(keys);
        }

        static State of(int many) {
            return new State(java.util.Collections.nCopies(many, new One("heard", List.of(FILED), Map.of())), Map.of());
        }
    }

    /** @param taken how often which action was taken */
    record One(String stage, List<String> marks, Map<String, Integer> taken) {

        One {
            marks = List.copyOf(marks);
            taken = Map.copyOf(taken);
        }

        int version() {
            return marks.size();
        }

        One after(String action, String newStage, String mark) {
            List<String> more = new ArrayList<>(marks);
            more.add(mark);
            Map<String, Integer> counted = new HashMap<>(taken);
            counted.merge(action, 1, Integer::sum);
            return new One(newStage, more, counted);
        }
    }

    /** The first result of a key. */
    record First(String body, int version, String stage) {}

    static List<String> actions() {
        return WAYS.keySet().stream().sorted().toList();
    }

    @Override
    public Step<State, Answer> apply(State state, Call call) {
        One matter = state.matters().get(call.matter());
        return switch (call) {
            case Call.Look look -> new Step<>(new Answer.Seen(matter.version(), matter.stage()), state);
            case Call.Read read -> new Step<>(new Answer.Ledger(matter.marks()), state);
            case Call.Act act -> act(state, matter, act);
        };
    }

    private static Step<State, Answer> act(State state, One matter, Call.Act act) {
        First first = act.key() == null ? null : state.keys().get(act.key());
        if (first != null) {
            return new Step<>(
                    first.body().equals(act.body())
                            ? new Answer.Done(first.version(), first.stage(), true)
                            : new Answer.KeyReused(),
                    state);
        }
        if (act.expected() != null && act.expected() != matter.version()) {
            List<String> since = matter.marks().subList(Math.min(act.expected(), matter.version()), matter.version());
            return new Step<>(new Answer.Stale(matter.version(), matter.stage(), List.copyOf(since)), state);
        }
        if (act.action().equals("comment")) {
            return done(state, act, matter.after("comment", matter.stage(), act.mark()));
        }
        Way way = Objects.requireNonNull(WAYS.get(act.action()));
        boolean open = way.from().equals(matter.stage()) && matter.taken().getOrDefault(act.action(), 0) < way.most();
        return open
                ? done(state, act, matter.after(act.action(), way.to(), act.mark()))
                : new Step<>(new Answer.Refused(), state);
    }

    private static Step<State, Answer> done(State state, Call.Act act, One after) {
        List<One> matters = new ArrayList<>(state.matters());
        matters.set(act.matter(), after);
        Map<String, First> keys = new HashMap<>(state.keys());
        if (act.key() != null) {
            keys.put(act.key(), new First(act.body(), after.version(), after.stage()));
        }
        return new Step<>(new Answer.Done(after.version(), after.stage(), false), new State(matters, keys));
    }
}
