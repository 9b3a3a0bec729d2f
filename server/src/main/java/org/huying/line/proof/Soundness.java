package org.huying.line.proof;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.reader.Draft;

/** Proves a set of lines sound together: each with the universal actions and the lines that it opens. Pure. */
public final class Soundness {

    private Soundness() {}

    /**
     * What is unsound in each of the lines that could be read; by name.
     *
     * @param drafts lines that open one another; those that could not be read are taken to be there
     * @param earlier editions that are no longer current, under which matters may still be open and open others
     */
    public static Map<LineId, Proof> prove(Collection<Draft> drafts, Collection<Line> earlier) {
        Map<LineId, Line> lines = new LinkedHashMap<>();
        Set<LineId> unreadable = new HashSet<>();
        for (Draft draft : drafts) {
            draft.line()
                    .ifPresentOrElse(
                            line -> lines.put(line.id(), line),
                            () -> draft.name().ifPresent(unreadable::add));
        }
        Openings openings = new Openings(lines.values(), earlier);
        Map<LineId, Proof> proofs = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            draft.line().ifPresent(line -> {
                Subject subject = new Subject(line, draft.spots(), lines, openings.entries(line));
                check(subject, openings, unreadable);
                proofs.put(line.id(), new Proof(subject.walks.situations().size(), subject.findings()));
            });
        }
        return proofs;
    }

    private static void check(Subject subject, Openings openings, Set<LineId> unreadable) {
        Bounding.check(subject);
        if (subject.walks.complete()) {
            Reaching.check(subject);
            Ending.check(subject);
            Holding.check(subject);
            Clocking.check(subject);
            Looping.check(subject);
            Checking.check(subject);
        }
        Acting.check(subject);
        Evaluating.check(subject);
        Ladder.check(subject);
        Waiting.check(subject, openings, unreadable);
        Owing.check(subject);
    }
}
