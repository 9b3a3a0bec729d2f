package org.huying.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether concurrent calls were answered as if each had happened at one instant between its making and its answer (Herlihy
 * and Wing, 1990). The search is Wing and Gong's (1993) with Lowe's memory of configurations (2017): calls are put in an
 * order one by one, only such as no call precedes that is not yet in it, and no pair of calls done and state is tried
 * twice. A call without an answer may have happened at any time after it was made, or never.
 */
final class Linearizability<S, C, A> {

    private static final int MOST = Long.SIZE - 1;

    private final Model<S, C, A> model;
    private final List<Operation<C, A>> history;
    private final Set<Configuration<S>> tried = new HashSet<>();
    private List<Operation<C, A>> longest = List.of();
    private String stuck = "";

    /** @param done a bit for each call that is in the order */
    private record Configuration<S>(long done, S state) {}

    private Linearizability(Model<S, C, A> model, List<Operation<C, A>> history) {
        if (history.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " calls, not " + history.size());
        }
        this.model = model;
        this.history = history.stream()
                .sorted(Comparator.comparingLong(Operation::invoked))
                .toList();
    }

    /** Nothing where the history is linearizable, else how far an order can be made and what stands in its way. */
    static <S, C, A> Optional<String> violation(Model<S, C, A> model, S begin, List<Operation<C, A>> history) {
        Linearizability<S, C, A> search = new Linearizability<>(model, history);
        return search.ordered(0, begin, new ArrayList<>()) ? Optional.empty() : Optional.of(search.told());
    }

    private boolean ordered(long done, S state, List<Operation<C, A>> order) {
        if (order.size() > longest.size()) {
            longest = List.copyOf(order);
            stuck = "";
        }
        if (allAnswered(done)) {
            return true;
        }
        if (!tried.add(new Configuration<>(done, state))) {
            return false;
        }
        long firstAnswer = firstAnswer(done);
        for (int at = 0; at < history.size(); at++) {
            Operation<C, A> next = history.get(at);
            if ((done & bit(at)) == 0 && next.invoked() < firstAnswer && follows(done | bit(at), state, next, order)) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(long done, S state, Operation<C, A> next, List<Operation<C, A>> order) {
        Model.Step<S, A> step = model.apply(state, next.call());
        if (!next.pending() && !step.answer().equals(next.answer())) {
            if (order.size() == longest.size()) {
                stuck += "\n  " + next + "\n      but should be " + step.answer();
            }
            return false;
        }
        order.add(next);
        boolean ordered = ordered(done, step.after(), order);
        order.removeLast();
        return ordered;
    }

    /** When the first of those that are not yet in the order was answered: nothing that was made later goes before it. */
    private long firstAnswer(long done) {
        long first = Operation.NEVER;
        for (int at = 0; at < history.size(); at++) {
            if ((done & bit(at)) == 0) {
                first = Math.min(first, history.get(at).answered());
            }
        }
        return first;
    }

    private boolean allAnswered(long done) {
        for (int at = 0; at < history.size(); at++) {
            if ((done & bit(at)) == 0 && !history.get(at).pending()) {
                return false;
            }
        }
        return true;
    }

    private static long bit(int at) {
        return 1L << at;
    }

    private String told() {
        return "not linearizable. The history:" + lines(history) + "\nThe longest order there is:" + lines(longest)
                + "\nWhat could come next:" + stuck;
    }

    private static String lines(List<?> operations) {
        return operations.stream().map(one -> "\n  " + one).collect(Collectors.joining());
    }
}
