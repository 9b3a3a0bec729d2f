package org.huying.line.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Role;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.line.Stage;
import org.huying.line.Universal;
import org.huying.line.UniversalRule;

/** A line as a machine: stages by number, and every step that leads from one to another. */
final class Machine {

    /** Counts beyond this do not fit one number. */
    static final long TOO_MANY = 1L << 48;

    private static final Set<Role> NOT_OF_THE_DISTRICT = Set.of(Role.REQUESTER, Role.SYSTEM);

    final Line line;
    final List<Stage> stages;
    /** The steps out of each stage. */
    final List<List<Step>> steps = new ArrayList<>();
    /** How far each counter counts. */
    final List<Integer> counters = new ArrayList<>();

    private final Map<String, Integer> counterOf = new HashMap<>();

    Machine(Line line) {
        this.line = line;
        this.stages = List.copyOf(line.stages().values());
        stages.forEach(stage -> steps.add(new ArrayList<>()));
        line.actions().values().forEach(this::number);
        line.actions().values().forEach(this::add);
        universals();
    }

    int index(String stage) {
        return stages.indexOf(line.stage(stage));
    }

    Phase phase(int stage) {
        return stages.get(stage).phase();
    }

    /** The number of combinations of counts, as far as it can be counted. */
    long combinations() {
        long all = 1;
        for (int atMost : counters) {
            all = Math.min(TOO_MANY + 1, all * (atMost + 1));
        }
        return all;
    }

    /** What one more of a counter adds to the counts, which are written as the digits of one number. */
    long unit(int counter) {
        long unit = 1;
        for (int lower = 0; lower < counter; lower++) {
            unit *= counters.get(lower) + 1;
        }
        return unit;
    }

    int count(long counts, int counter) {
        return (int) (counts / unit(counter) % (counters.get(counter) + 1));
    }

    /** The counts of what was taken so often; what is beyond a counter's end counts as its end. */
    long counts(Map<String, Integer> taken) {
        long counts = 0;
        for (Map.Entry<String, Integer> counter : counterOf.entrySet()) {
            int number = counter.getValue();
            counts += unit(number) * Math.min(counters.get(number), taken.getOrDefault(counter.getKey(), 0));
        }
        return counts;
    }

    /** An action that stays and is nobody's bound need not be counted: taking it again changes nothing. */
    private void number(Action action) {
        boolean stays = action.from().equals(Set.of(action.to())) && action.then() == null;
        if (action.atMost() != null && !stays) {
            count(action.name(), action.atMost());
        }
    }

    private void count(String name, int atMost) {
        counterOf.put(name, counters.size());
        counters.add(atMost);
    }

    private void add(Action action) {
        for (int from = 0; from < stages.size(); from++) {
            if (action.from().contains(stages.get(from).name())) {
                boolean lasting = action.within() == null && !NOT_OF_THE_DISTRICT.containsAll(action.by());
                int to = index(action.to());
                int binds = Facts.bound(action.needs());
                add(new Step(
                        action.name(),
                        from,
                        to,
                        action,
                        counter(action.name()),
                        atMost(action.name()),
                        line.wayOut(action.name()),
                        opens(action, from),
                        lasting,
                        binds));
            }
        }
    }

    /** The steps of the same stage that name this one as the way out when they are used up. */
    private List<Step> opens(Action action, int from) {
        return line.actions().values().stream()
                .filter(bounded -> action.name().equals(bounded.then()))
                .filter(bounded -> bounded.from().contains(stages.get(from).name()))
                .filter(bounded -> bounded.atMost() != null)
                .map(bounded -> new Step(
                        bounded.name(),
                        from,
                        from,
                        bounded,
                        counter(bounded.name()),
                        atMost(bounded.name()),
                        false,
                        List.of(),
                        false,
                        0))
                .toList();
    }

    private void universals() {
        int closed = (int) stages.stream().takeWhile(Stage::open).count();
        int again = index(line.rules().reopenTo());
        for (Universal ending : List.of(Universal.WITHDRAW, Universal.VOID)) {
            if (allowed(ending)) {
                for (int from = 0; from < stages.size(); from++) {
                    if (stages.get(from).open()) {
                        add(universal(ending, from, closed));
                    }
                }
            }
        }
        for (int from = 0; from < stages.size(); from++) {
            if (!stages.get(from).open()) {
                if (allowed(Universal.REOPEN)) {
                    add(universal(Universal.REOPEN, from, again));
                }
                if (allowed(Universal.SAMPLE)) {
                    add(universal(Universal.SAMPLE, from, again));
                }
            }
        }
    }

    private boolean allowed(Universal action) {
        return !line.rules().of(action).by().isEmpty();
    }

    private Step universal(Universal action, int from, int to) {
        UniversalRule rule = line.rules().of(action);
        if (rule.atMost() != null && !counterOf.containsKey(action.word())) {
            count(action.word(), rule.atMost());
        }
        return new Step(
                action.word(),
                from,
                to,
                null,
                counter(action.word()),
                atMost(action.word()),
                false,
                List.of(),
                false,
                0);
    }

    private void add(Step step) {
        steps.get(step.from()).add(step);
    }

    private int counter(String name) {
        return counterOf.getOrDefault(name, -1);
    }

    private int atMost(String name) {
        int counter = counter(name);
        return counter < 0 ? Integer.MAX_VALUE : counters.get(counter);
    }
}
