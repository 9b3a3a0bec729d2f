package org.huying.line.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.LineRule;
import org.huying.line.Stage;

/** S10: what a line opens exists and can be entered; lines do not wait for each other nor open each other for ever. */
final class Waiting {

    private final Subject subject;
    private final Openings openings;
    private final Set<LineId> unreadable;

    private Waiting(Subject subject, Openings openings, Set<LineId> unreadable) {
        this.subject = subject;
        this.openings = openings;
        this.unreadable = unreadable;
    }

    /** @param unreadable lines that are there but have errors of their own, of which nothing can be said */
    static void check(Subject subject, Openings openings, Set<LineId> unreadable) {
        Waiting waiting = new Waiting(subject, openings, unreadable);
        for (Opening opening : openings.by(subject.line.id())) {
            waiting.exists(opening);
            waiting.ordered(opening);
            waiting.endless(opening);
        }
        openings.earlierOf(subject.line.id()).forEach(waiting::stillThere);
    }

    private void exists(Opening opening) {
        Map<LineId, Line> lines = subject.others;
        Line line = lines.get(opening.to());
        if (line == null && !unreadable.contains(opening.to())) {
            List<String> known = lines.keySet().stream().map(LineId::value).toList();
            subject.unknown(opening.at() + "/line", opening.to().value(), known, "no-line", opening.to());
        }
        if (line != null && opening.enter() != null) {
            Stage stage = line.stages().get(opening.enter());
            if (stage == null) {
                subject.unknown(
                        opening.at() + "/enter",
                        opening.enter(),
                        line.stages().keySet(),
                        "no-stage",
                        opening.to(),
                        opening.enter());
            } else if (!stage.open()) {
                subject.refuse(LineRule.S10, opening.at() + "/enter", "closed", opening.to(), opening.enter());
            }
        }
    }

    /** Matters under an earlier edition of another line still open this one where they did. */
    private void stillThere(Opening opening) {
        Stage stage = opening.enter() == null ? null : subject.line.stages().get(opening.enter());
        if (opening.enter() != null && (stage == null || !stage.open())) {
            List<String> open = subject.line.stages().values().stream()
                    .filter(Stage::open)
                    .map(Stage::name)
                    .toList();
            subject.unknown("/stages", opening.enter(), open, "still-entered", opening.from(), opening.enter());
        }
    }

    /** Elder siblings come before; going from elder to elder never comes back. */
    private void ordered(Opening opening) {
        Set<String> elders = new HashSet<>();
        List<String> queue = new ArrayList<>(opening.after());
        while (!queue.isEmpty()) {
            String elder = queue.removeLast();
            if (elders.add(elder)) {
                openings.by(opening.from()).stream()
                        .filter(sibling -> sibling.action().equals(opening.action()))
                        .filter(sibling -> sibling.name().equals(elder))
                        .forEach(sibling -> queue.addAll(sibling.after()));
            }
        }
        if (elders.contains(opening.name())) {
            subject.refuse(LineRule.S10, opening.at() + "/after", "siblings", opening.name());
        }
    }

    private void endless(Opening opening) {
        if (opening.inevitable()) {
            back(opening, new ArrayList<>(List.of(opening.from().value())))
                    .ifPresent(path -> subject.refuse(
                            LineRule.S10, opening.at() + "/line", path, "round", opening.from(), opening.to()));
        }
    }

    /** The way over lines that always open lines back to where it began. */
    private Optional<List<String>> back(Opening opening, List<String> way) {
        List<String> further = new ArrayList<>(way);
        further.add(opening.action().name());
        further.add(opening.to().value());
        if (opening.to().equals(subject.line.id())) {
            return Optional.of(further);
        }
        if (way.contains(opening.to().value())) {
            return Optional.empty();
        }
        return openings.by(opening.to()).stream()
                .filter(Opening::inevitable)
                .map(next -> back(next, further))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
