package org.huying.line.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.line.LineRule;
import org.huying.line.proof.Walks.Situation;

/**
 * S5, first half: no matter can go round without end. Counts only grow, so a round in the situations is one that no
 * count bounds. A step that stays in its stage is no round: it starts no clock anew.
 */
final class Looping {

    private final Subject subject;
    private final Walks walks;
    private final Set<String> told = new HashSet<>();

    private Looping(Subject subject) {
        this.subject = subject;
        this.walks = subject.walks;
    }

    static void check(Subject subject) {
        new Looping(subject).report();
    }

    /** Each round is told at the step that closes it; then that step is left out and the next is looked for. */
    private void report() {
        Set<Situation> rounds = onRounds();
        while (!rounds.isEmpty()) {
            Situation first = rounds.stream()
                    .min((a, b) -> Integer.compare(a.number(), b.number()))
                    .orElseThrow();
            Optional<List<Step>> round = round(first, rounds);
            if (round.isPresent()) {
                tell(first, round.get());
                rounds = onRounds();
            } else {
                rounds.remove(first);
            }
        }
    }

    private void tell(Situation first, List<Step> round) {
        List<String> path = walks.path(first);
        List<String> names = new ArrayList<>();
        for (Step step : round) {
            path.add(step.name());
            path.add(walks.name(step.to()));
            names.add(step.name());
        }
        String last = names.getLast();
        told.add(last);
        subject.refuse(LineRule.S5, "/actions/" + last, path, "round", String.join(" → ", names), last);
    }

    private List<Step> moves(Situation situation) {
        return walks.steps(situation).stream()
                .filter(step -> step.moves() && !step.counted() && !told.contains(step.name()))
                .toList();
    }

    /** What is left when all that leads nowhere, or comes from nowhere, is taken away. */
    private Set<Situation> onRounds() {
        Map<Situation, Integer> into = new HashMap<>();
        for (Situation situation : walks.situations()) {
            for (Step step : moves(situation)) {
                into.merge(walks.after(situation, step), 1, Integer::sum);
            }
        }
        Deque<Situation> free = new ArrayDeque<>();
        walks.situations().stream()
                .filter(situation -> !into.containsKey(situation))
                .forEach(free::add);
        while (!free.isEmpty()) {
            for (Situation next : nexts(free.remove())) {
                if (into.merge(next, -1, Integer::sum) == 0) {
                    into.remove(next);
                    free.add(next);
                }
            }
        }
        return new HashSet<>(into.keySet());
    }

    private List<Situation> nexts(Situation situation) {
        return moves(situation).stream()
                .map(step -> walks.after(situation, step))
                .toList();
    }

    /** The shortest way from a situation back to itself. */
    private Optional<List<Step>> round(Situation first, Set<Situation> inside) {
        Map<Situation, List<Step>> ways = new HashMap<>();
        Deque<Situation> queue = new ArrayDeque<>(List.of(first));
        while (!queue.isEmpty()) {
            Situation at = queue.remove();
            for (Step step : moves(at)) {
                Situation next = walks.after(at, step);
                List<Step> way = new ArrayList<>(ways.getOrDefault(at, List.of()));
                way.add(step);
                if (next.equals(first)) {
                    return Optional.of(way);
                }
                if (inside.contains(next) && !ways.containsKey(next)) {
                    ways.put(next, way);
                    queue.add(next);
                }
            }
        }
        return Optional.empty();
    }
}
