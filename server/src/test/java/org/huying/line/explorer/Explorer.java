package org.huying.line.explorer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huying.base.Role;
import org.huying.line.Action;
import org.huying.line.HolderRule;
import org.huying.line.Line;
import org.huying.line.Stage;
import org.huying.line.Universal;
import org.huying.line.Within;
import org.jspecify.annotations.Nullable;

/** Lives every life that a matter of one line can have, and writes down what goes wrong in them. */
final class Explorer {

    /** A lived step: its name and where it led. */
    record Lived(String action, Life to, boolean ofTheDistrict) {}

    static final int MOST = 60_000;

    final Line line;
    final Set<Life> beginnings;
    private final Map<Life, List<Lived>> lives = new LinkedHashMap<>();

    Explorer(Line line, Set<Life> beginnings) {
        this.line = line;
        this.beginnings = Set.copyOf(beginnings);
        Deque<Life> queue = new ArrayDeque<>(beginnings);
        while (!queue.isEmpty() && lives.size() < MOST) {
            Life life = queue.remove();
            if (!lives.containsKey(life)) {
                List<Lived> next = steps(life);
                lives.put(life, next);
                next.forEach(step -> queue.add(step.to()));
                queue.add(life.later());
            }
        }
    }

    boolean whole() {
        return lives.size() < MOST;
    }

    private List<Lived> steps(Life life) {
        List<Lived> steps = new ArrayList<>();
        for (Action action : line.actions().values()) {
            if (life.can(line, action)) {
                boolean district = action.by().stream().anyMatch(role -> role != Role.REQUESTER && role != Role.SYSTEM);
                steps.add(new Lived(action.name(), life.after(line, action), district));
            }
        }
        for (Universal action : Universal.values()) {
            if (life.can(line, action)) {
                steps.add(new Lived(action.word(), life.after(line, action), false));
            }
        }
        return steps;
    }

    Set<String> stagesNeverSeen() {
        Set<String> unseen = new TreeSet<>(line.stages().keySet());
        lives.keySet().forEach(life -> unseen.remove(life.stage()));
        return unseen;
    }

    /** Of stages that are seen. */
    Set<String> actionsNeverTaken() {
        Set<String> seen = new HashSet<>(line.stages().keySet());
        seen.removeAll(stagesNeverSeen());
        Set<String> untaken = new TreeSet<>();
        line.actions().values().stream()
                .filter(action -> action.from().stream().anyMatch(seen::contains))
                .forEach(action -> untaken.add(action.name()));
        lives.values().forEach(steps -> steps.forEach(step -> untaken.remove(step.action())));
        return untaken;
    }

    /** Moments from which the district alone, however slow it is, cannot bring the matter to its end. */
    Set<Life> lost() {
        Map<Life, Set<Life>> before = new HashMap<>();
        Set<Life> fine = new HashSet<>();
        Deque<Life> queue = new ArrayDeque<>();
        for (Life life : lives.keySet()) {
            if (!life.open(line)) {
                queue.add(life);
            }
            // However slow: a moment counts on nothing that lapses, so it is judged as if it were late already.
            if (life.late()) {
                lives.getOrDefault(life, List.of()).stream()
                        .filter(Lived::ofTheDistrict)
                        .forEach(step -> before.computeIfAbsent(step.to(), to -> new HashSet<>())
                                .add(life));
            } else {
                before.computeIfAbsent(life.later(), to -> new HashSet<>()).add(life);
            }
        }
        while (!queue.isEmpty()) {
            Life life = queue.remove();
            if (fine.add(life)) {
                queue.addAll(before.getOrDefault(life, Set.of()));
            }
        }
        Set<Life> lost = new LinkedHashSet<>(lives.keySet());
        lost.removeAll(fine);
        return lost;
    }

    /** Whether some life goes round through several stages for ever. */
    boolean goesRound() {
        Map<Life, Integer> into = new HashMap<>();
        lives.keySet().forEach(life -> movesOn(life).forEach(to -> into.merge(to, 1, Integer::sum)));
        Deque<Life> starts = new ArrayDeque<>(lives.keySet());
        starts.removeIf(into::containsKey);
        while (!starts.isEmpty()) {
            movesOn(starts.remove())
                    .filter(to -> into.merge(to, -1, Integer::sum) == 0)
                    .forEach(to -> {
                        into.remove(to);
                        starts.add(to);
                    });
        }
        return !into.isEmpty();
    }

    private Stream<Life> movesOn(Life life) {
        return lives.getOrDefault(life, List.of()).stream()
                .map(Lived::to)
                .filter(to -> !to.stage().equals(life.stage()));
    }

    Set<String> stagesWithoutHolder() {
        Set<String> bad = new TreeSet<>();
        for (Life life : lives.keySet()) {
            HolderRule holder = line.stage(life.stage()).holder();
            if (holder != null && !somebody(holder, life)) {
                bad.add(life.stage());
            }
        }
        return bad;
    }

    static boolean somebody(HolderRule rule, Life life) {
        for (String word : rule.text().split(" else ")) {
            boolean found = switch (word) {
                case "centre", "inspection", "supervision", "liaison" -> true;
                case "lead" -> life.named().contains("lead");
                case "opener" -> life.opened();
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** Stages whose own clock, or the matter's, has nothing to run by. */
    Set<String> stagesWithoutClock() {
        Set<String> bad = new TreeSet<>();
        for (Life life : lives.keySet()) {
            Stage stage = line.stage(life.stage());
            if (stage.open() && (stopped(stage.within(), life) || stopped(stage.urgent(), life))) {
                bad.add(life.stage());
            }
        }
        beginnings.forEach(life -> addIfWholeStopped(life, bad));
        lives.forEach((life, steps) -> steps.stream()
                .filter(step -> !life.open(line) && step.to().open(line))
                .forEach(step -> addIfWholeStopped(step.to().withoutDay(), bad)));
        return bad;
    }

    /** The clock of the whole runs from the beginning, and anew from each reopening, which nobody gives a day for. */
    private void addIfWholeStopped(Life life, Set<String> bad) {
        if (stopped(line.total(), life) || stopped(line.totalUrgent(), life)) {
            bad.add(life.stage());
        }
    }

    private static boolean stopped(@Nullable Within within, Life life) {
        return within != null
                && (within.text().equals("category") && !life.named().contains("category")
                        || within.text().equals("given") && !life.named().contains("due"));
    }

    /** Closings that say they were checked and were not. */
    Set<String> closingsNobodyChecked() {
        Set<String> bad = new TreeSet<>();
        lives.forEach((life, steps) -> {
            for (Lived step : steps) {
                Optional<Action> action = line.action(step.action());
                boolean closes = life.open(line) && !step.to().open(line);
                if (closes
                        && action.isPresent()
                        && !action.get().unchecked()
                        && !step.to().verified()) {
                    bad.add(step.action());
                }
            }
        });
        return bad;
    }

    /** The lives that begin in another line because of what is done in this one. */
    Set<Life> begins(Line other) {
        Set<Life> all = new HashSet<>();
        lives.forEach((life, steps) ->
                steps.forEach(step -> line.action(step.action()).ifPresent(action -> {
                    boolean due = action.needs("due");
                    action.children().stream()
                            .filter(rule -> rule.line().equals(other.id()))
                            .forEach(rule -> all.add(begun(other, rule.enter(), due)));
                    action.opens().stream()
                            .filter(rule -> rule.line().equals(other.id()))
                            .forEach(rule -> all.add(begun(
                                    other,
                                    rule.enter(),
                                    rule.in() != null || rule.due() != null && action.needs(rule.due()))));
                })));
        return all;
    }

    private static Life begun(Line other, @Nullable String enter, boolean due) {
        Set<String> named = due ? Set.of("lead", "due") : Set.of("lead");
        return Life.begun(enter == null ? other.start() : enter, named, true);
    }

    /** What is opened with nobody to lead it. */
    Set<String> openedForNobody() {
        Set<String> bad = new TreeSet<>();
        lives.forEach((life, steps) ->
                steps.forEach(step -> line.action(step.action()).ifPresent(action -> {
                    Set<String> named = new HashSet<>(life.named());
                    if (action.needs("lead")) {
                        named.add("lead");
                    }
                    Life then = Life.begun(life.stage(), named, life.opened());
                    action.children().stream()
                            .filter(rule -> rule.holder() != null && !somebody(rule.holder(), then))
                            .forEach(rule -> bad.add(rule.name()));
                    action.opens().stream()
                            .filter(rule -> !somebody(rule.holder(), then))
                            .forEach(rule -> bad.add(rule.name()));
                })));
        return bad;
    }

    /** Whether anything at all goes wrong. */
    boolean bad() {
        return !stagesNeverSeen().isEmpty()
                || !actionsNeverTaken().isEmpty()
                || !lost().isEmpty()
                || !stagesWithoutHolder().isEmpty()
                || !openedForNobody().isEmpty()
                || !stagesWithoutClock().isEmpty()
                || !closingsNobodyChecked().isEmpty()
                || goesRound();
    }

    /** The lives that go a way: stage, action, stage, action … stage. None where it cannot be gone. */
    Set<Life> walk(List<String> path) {
        boolean part = path.size() > 2 && path.get(1).equals("split");
        Set<Life> at = new HashSet<>();
        for (Life life : beginnings) {
            if (life.stage().equals(path.getFirst()) && (!part || life.opened())) {
                at.add(life);
            }
        }
        for (int i = part ? 3 : 1; i + 1 < path.size(); i += 2) {
            at = step(at, path.get(i), path.get(i + 1));
        }
        return at;
    }

    private Set<Life> step(Set<Life> from, String action, String stage) {
        Set<Life> to = new HashSet<>();
        for (Life life : from) {
            for (Lived step : steps(life)) {
                if (step.action().equals(action) && step.to().stage().equals(stage)) {
                    to.add(step.to());
                }
            }
        }
        return to;
    }
}
