package org.huying.line.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.line.Phase;
import org.huying.line.Universal;
import org.jspecify.annotations.Nullable;

/**
 * Every situation that a matter of a line can come into, found breadth first, so that the walk to each is a shortest
 * one. A situation is a stage, the facts known there and how often each counted step was taken.
 */
final class Walks {

    /** A situation; {@code before} and {@code by} say how it was come into, {@code entry} how the matter began. */
    record Situation(
            int number,
            int stage,
            int facts,
            long counts,
            Entry entry,
            @Nullable Situation before,
            @Nullable Step by) {

        boolean has(int fact) {
            return Facts.has(facts, fact);
        }

        /** There is one of each; the way that led here is not compared. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /** More situations than this are not explored: a line that has them has too many counts to be understood. */
    static final int MOST = 400_000;

    private final Machine machine;
    private final List<Situation> situations = new ArrayList<>();
    private final Map<Long, Situation> known = new HashMap<>();

    Walks(Machine machine, List<Entry> entries) {
        this.machine = machine;
        for (Entry entry : entries) {
            visit(machine.index(entry.stage()), entry.facts(), 0, entry, null, null);
        }
        for (int at = 0; at < situations.size() && complete(); at++) {
            Situation situation = situations.get(at);
            for (Step step : steps(situation)) {
                visit(step.to(), facts(situation, step), counts(situation, step), situation.entry(), situation, step);
            }
        }
    }

    /** Whether every situation was found. */
    boolean complete() {
        return situations.size() <= MOST && machine.combinations() <= Machine.TOO_MANY;
    }

    List<Situation> situations() {
        return situations;
    }

    boolean open(Situation situation) {
        return machine.stages.get(situation.stage()).open();
    }

    /** What can be done in a situation. */
    List<Step> steps(Situation situation) {
        return machine.steps.get(situation.stage()).stream()
                .filter(step -> possible(situation, step))
                .toList();
    }

    /** The situation that a possible step leads to. */
    Situation after(Situation situation, Step step) {
        Situation next = known.get(key(step.to(), facts(situation, step), counts(situation, step)));
        if (next == null) {
            throw new IllegalStateException("the walks are not complete");
        }
        return next;
    }

    private void visit(int stage, int facts, long counts, Entry entry, @Nullable Situation before, @Nullable Step by) {
        known.computeIfAbsent(key(stage, facts, counts), key -> {
            Situation found = new Situation(situations.size(), stage, facts, counts, entry, before, by);
            situations.add(found);
            return found;
        });
    }

    private long key(int stage, int facts, long counts) {
        return (counts * Facts.ALL + facts) * machine.stages.size() + stage;
    }

    private boolean possible(Situation situation, Step step) {
        if (step.is(Universal.SAMPLE) && !situation.has(Facts.SAMPLED)) {
            return false;
        }
        return !usedUp(situation, step)
                && (!step.wayOut() || step.opens().stream().anyMatch(bounded -> usedUp(situation, bounded)));
    }

    private boolean usedUp(Situation situation, Step step) {
        return step.counted() && machine.count(situation.counts(), step.counter()) >= step.atMost();
    }

    private long counts(Situation situation, Step step) {
        return step.counted() ? situation.counts() + machine.unit(step.counter()) : situation.counts();
    }

    /** Law 5: entering handling asks for a check; leaving a checking stage gives it. A given day binds where a clock starts. */
    int facts(Situation situation, Step step) {
        if (!step.moves()) {
            return situation.facts() | step.binds();
        }
        int facts = situation.facts() & ~Facts.SAMPLED & ~Facts.DUE;
        if (machine.phase(step.to()) == Phase.HANDLING) {
            facts &= ~Facts.CHECKED;
        } else if (machine.phase(step.from()) == Phase.CHECKING) {
            facts |= Facts.CHECKED;
        }
        boolean sampled = step.action() != null
                && step.action().unchecked()
                && step.action().samplePercent() > 0;
        return facts | step.binds() | (sampled ? Facts.SAMPLED : 0);
    }

    /** How the situation is come into: stage, action, stage … */
    List<String> path(Situation situation) {
        List<String> path = new ArrayList<>();
        for (Situation at = situation; at != null; at = at.before()) {
            path.addFirst(name(at.stage()));
            if (at.by() != null) {
                path.addFirst(at.by().name());
            }
        }
        path.addAll(0, situation.entry().from());
        return path;
    }

    List<String> path(Situation situation, Step step) {
        List<String> path = path(situation);
        path.add(step.name());
        path.add(name(step.to()));
        return path;
    }

    String name(int stage) {
        return machine.stages.get(stage).name();
    }
}
