package org.huying.line.explorer;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.line.Phase;
import org.huying.line.Stage;
import org.huying.line.Universal;

/**
 * One moment of one matter's life.
 *
 * @param stage where it is
 * @param taken how often each counted action was taken
 * @param named which of lead and category somebody has named, and whether the last move named a due day
 * @param opened whether another matter opened it
 * @param verified whether somebody checked since it was last handled
 * @param drawable whether its closing may be drawn for a sample
 * @param late whether so much time has passed that whatever lapses has lapsed
 */
record Life(
        String stage,
        Map<String, Integer> taken,
        Set<String> named,
        boolean opened,
        boolean verified,
        boolean drawable,
        boolean late) {

    private static final Set<String> NAMES = Set.of("lead", "category", "due");

    Life {
        taken = Collections.unmodifiableMap(new TreeMap<>(taken));
        named = Set.copyOf(named);
    }

    static Life begun(String stage, Set<String> named, boolean opened) {
        return new Life(stage, Map.of(), named, opened, false, false, false);
    }

    Life later() {
        return new Life(stage, taken, named, opened, verified, drawable, true);
    }

    Life withoutDay() {
        Set<String> known = new HashSet<>(named);
        known.remove("due");
        return new Life(stage, taken, known, opened, verified, drawable, late);
    }

    boolean open(Line line) {
        return line.stage(stage).open();
    }

    /** Whether an action of the line is possible at this moment. */
    boolean can(Line line, Action action) {
        return action.from().contains(stage)
                && !(late && action.within() != null)
                && !exhausted(action)
                && (!isWayOut(line, action) || mayLeaveBy(line, action));
    }

    private boolean exhausted(Action action) {
        return action.atMost() != null && times(action.name()) >= action.atMost();
    }

    private static boolean isWayOut(Line line, Action action) {
        return line.actions().values().stream().anyMatch(other -> action.name().equals(other.then()));
    }

    private boolean mayLeaveBy(Line line, Action action) {
        return line.actions().values().stream()
                .anyMatch(other ->
                        action.name().equals(other.then()) && other.from().contains(stage) && exhausted(other));
    }

    Life after(Line line, Action action) {
        Set<String> known = new HashSet<>(named);
        if (!action.to().equals(stage)) {
            known.remove("due");
        }
        action.needs().stream()
                .filter(Need::required)
                .map(Need::name)
                .filter(NAMES::contains)
                .forEach(known::add);
        boolean counts = action.atMost() != null;
        Life moved = moved(line, action.to(), counts ? action.name() : null, known);
        boolean draw = action.unchecked() && action.samplePercent() > 0;
        return action.to().equals(stage)
                ? new Life(stage, moved.taken, known, opened, verified, drawable, late)
                : new Life(moved.stage, moved.taken, known, opened, moved.verified, draw, false);
    }

    boolean can(Line line, Universal action) {
        boolean allowed = !line.rules().of(action).by().isEmpty();
        Integer most = line.rules().of(action).atMost();
        boolean left = most == null || times(action.word()) < most;
        boolean here = switch (action) {
            case VOID, WITHDRAW -> open(line);
            case REOPEN -> !open(line);
            case SAMPLE -> !open(line) && drawable;
            default -> false;
        };
        return allowed && left && here;
    }

    Life after(Line line, Universal action) {
        boolean ends = action == Universal.VOID || action == Universal.WITHDRAW;
        String to = ends ? firstClosed(line) : line.rules().reopenTo();
        Set<String> known = new HashSet<>(named);
        known.remove("due");
        Integer most = line.rules().of(action).atMost();
        return moved(line, to, most == null ? null : action.word(), known);
    }

    private Life moved(Line line, String to, @org.jspecify.annotations.Nullable String counted, Set<String> known) {
        Map<String, Integer> more = new HashMap<>(taken);
        if (counted != null) {
            more.merge(counted, 1, Integer::sum);
        }
        Phase before = line.stage(stage).phase();
        Phase now = line.stage(to).phase();
        boolean checked = now != Phase.HANDLING && (verified || before == Phase.CHECKING && !to.equals(stage));
        return new Life(to, more, known, opened, checked, false, false);
    }

    private static String firstClosed(Line line) {
        return line.stages().values().stream()
                .filter(stage -> !stage.open())
                .map(Stage::name)
                .findFirst()
                .orElseThrow();
    }

    private int times(String action) {
        return taken.getOrDefault(action, 0);
    }
}
