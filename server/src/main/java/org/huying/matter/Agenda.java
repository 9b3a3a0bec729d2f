package org.huying.matter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is owed besides the stage itself.
 *
 * @param duties when each recurring duty is next due; empty while none is owed
 * @param milestones the plan counted back from the end
 */
public record Agenda(Map<String, Instant> duties, List<Node> milestones) {

    public static final Agenda EMPTY = new Agenda(Map.of(), List.of());

    public Agenda {
        duties = Map.copyOf(duties);
        milestones = List.copyOf(milestones);
    }

    /** A milestone. */
    public record Node(String name, Instant due, State state) {

        /** How it stands. */
        public enum State {
            AHEAD,
            MISSED,
            REACHED
        }

        public Node now(State newState) {
            return new Node(name, due, newState);
        }
    }

    public Agenda withDuty(String name, Instant next) {
        Map<String, Instant> more = new HashMap<>(duties);
        more.put(name, next);
        return new Agenda(more, milestones);
    }

    public Agenda withDuties(Map<String, Instant> newDuties) {
        return new Agenda(newDuties, milestones);
    }

    public Agenda withMilestones(List<Node> nodes) {
        return new Agenda(duties, nodes);
    }

    public Agenda milestone(String name, Node.State state) {
        return withMilestones(milestones.stream()
                .map(node -> node.name().equals(name) ? node.now(state) : node)
                .toList());
    }
}
