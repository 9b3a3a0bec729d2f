package org.huying.line.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.huying.line.LineRule;
import org.huying.line.proof.Walks.Situation;

/**
 * S2: from every situation the end can be reached by steps on which the district can count: none that may have lapsed,
 * none that waits for a resident, none that voids the matter.
 */
final class Ending {

    private final Subject subject;
    private final Walks walks;
    private final BitSet ends = new BitSet();

    private Ending(Subject subject) {
        this.subject = subject;
        this.walks = subject.walks;
    }

    static void check(Subject subject) {
        Ending ending = new Ending(subject);
        ending.backwards();
        ending.report();
    }

    private void backwards() {
        List<List<Situation>> before = new ArrayList<>();
        walks.situations().forEach(situation -> before.add(new ArrayList<>()));
        Deque<Situation> queue = new ArrayDeque<>();
        for (Situation situation : walks.situations()) {
            if (walks.open(situation)) {
                lasting(situation).forEach(next -> before.get(next.number()).add(situation));
            } else {
                ends.set(situation.number());
                queue.add(situation);
            }
        }
        while (!queue.isEmpty()) {
            for (Situation situation : before.get(queue.remove().number())) {
                if (!ends.get(situation.number())) {
                    ends.set(situation.number());
                    queue.add(situation);
                }
            }
        }
    }

    private List<Situation> lasting(Situation situation) {
        return walks.steps(situation).stream()
                .filter(Step::lasting)
                .map(step -> walks.after(situation, step))
                .toList();
    }

    /** Dead ends, one for each stage; where there are none, the first situation that only goes round. */
    private void report() {
        BitSet told = new BitSet();
        for (Situation situation : walks.situations()) {
            boolean dead = lasting(situation).stream().allMatch(next -> next.stage() == situation.stage());
            if (!ends.get(situation.number()) && dead && !told.get(situation.stage())) {
                told.set(situation.stage());
                refuse(situation, "stuck");
            }
        }
        Optional<Situation> round = walks.situations().stream()
                .filter(situation -> !ends.get(situation.number()))
                .findFirst();
        if (told.isEmpty()) {
            round.ifPresent(situation -> refuse(situation, "round"));
        }
    }

    private void refuse(Situation situation, String key) {
        String stage = walks.name(situation.stage());
        subject.refuse(LineRule.S2, "/stages/" + stage, walks.path(situation), key, stage);
    }
}
