package org.huying.line.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.line.Stage;

/**
 * Where everything lies. A row for each phase, from top to bottom; between the rows, channels in which arrows run level,
 * each on a level of its own where they would meet. Arrows that pass rows go down by lanes on the right and back up by
 * lanes on the left.
 */
final class Layout {

    static final double BAND = 26;

    private static final double GAP = 64;
    private static final double MARGIN = 24;
    private static final double LANE = 16;
    /** For the names of the phases, on the left. */
    private static final double NAMES = 96;

    private static final double CHANNEL = 22;

    final List<Box> boxes = new ArrayList<>();
    final List<Arrow> arrows = new ArrayList<>();
    final List<Track> tracks = new ArrayList<>();
    final List<List<Box>> rows = new ArrayList<>();
    double width;
    double height;
    double left;
    double right;

    private final Map<String, Box> byName = new LinkedHashMap<>();

    Layout(Line line, Labels labels) {
        for (Phase phase : Phase.values()) {
            row(line, labels, phase);
        }
        line.actions().values().forEach(action -> arrows(line, labels, action));
        across();
        ports();
        right = boxes.stream().mapToDouble(Box::right).max().orElse(0);
        left = 0;
        runs();
        // Lanes lie outside the words, whose places are known by now.
        right = tracks.stream().mapToDouble(Track::wordsEnd).reduce(right, Math::max);
        left = tracks.stream().mapToDouble(Track::wordsBegin).reduce(left, Math::min);
        lanes();
        runs();
        down();
    }

    double top(int row) {
        return rows.get(row).stream().mapToDouble(box -> box.y).min().orElse(0) - BAND;
    }

    double bottom(int row) {
        return rows.get(row).stream().mapToDouble(Box::bottom).max().orElse(0) + BAND / 2;
    }

    private void row(Line line, Labels labels, Phase phase) {
        List<Box> row = new ArrayList<>();
        for (Stage stage : line.stages().values()) {
            if (stage.phase() == phase) {
                List<String> under = new ArrayList<>(labels.under(stage));
                line.actions().values().stream()
                        .filter(action -> action.to().equals(stage.name())
                                && action.from().contains(stage.name()))
                        .forEach(action -> under.add("\u21bb " + labels.on(action)));
                Box box = new Box(stage, labels.in(stage.title()), under, rows.size());
                row.add(box);
                byName.put(stage.name(), box);
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
            boxes.addAll(row);
        }
    }

    private void arrows(Line line, Labels labels, Action action) {
        for (Stage stage : line.stages().values()) {
            if (action.from().contains(stage.name()) && !stage.name().equals(action.to())) {
                Box from = box(stage.name());
                Box to = box(action.to());
                Arrow arrow = arrows.stream()
                        .filter(known -> known.from == from && known.to == to)
                        .findFirst()
                        .orElseGet(() -> {
                            Arrow made = new Arrow(from, to);
                            arrows.add(made);
                            return made;
                        });
                arrow.labels.add(labels.on(action));
            }
        }
    }

    private Box box(String stage) {
        Box box = byName.get(stage);
        if (box == null) {
            throw new IllegalArgumentException("no stage " + stage);
        }
        return box;
    }

    /** Boxes side by side, each row in the middle. */
    private void across() {
        double widest = 0;
        for (List<Box> row : rows) {
            widest = Math.max(widest, span(row));
        }
        for (List<Box> row : rows) {
            double x = (widest - span(row)) / 2;
            for (Box box : row) {
                box.x = x;
                x += box.width() + GAP;
            }
        }
    }

    private static double span(List<Box> row) {
        return row.stream().mapToDouble(box -> box.width() + GAP).sum() - GAP;
    }

    /** Arrows leave and arrive at places of their own, in the order of where they come from and go to. */
    private void ports() {
        for (Box box : boxes) {
            for (boolean below : new boolean[] {true, false}) {
                List<Port> ports = new ArrayList<>();
                for (Arrow arrow : arrows) {
                    if (arrow.from == box && arrow.leavesBelow() == below) {
                        ports.add(new Port(arrow, true));
                    }
                    if (arrow.to == box && arrow.arrivesBelow() == below) {
                        ports.add(new Port(arrow, false));
                    }
                }
                ports.sort(Comparator.comparingDouble(Port::towards));
                for (int i = 0; i < ports.size(); i++) {
                    ports.get(i).place(box.x + box.width() * (i + 1) / (ports.size() + 1));
                }
            }
        }
    }

    /** One end of an arrow. */
    private record Port(Arrow arrow, boolean leaving) {

        double towards() {
            if (arrow.passes()) {
                return arrow.down() ? 1e6 : -1e6;
            }
            Box other = leaving ? arrow.to : arrow.from;
            return other.x + other.width() / 2;
        }

        void place(double x) {
            if (leaving) {
                arrow.out = x;
                arrow.lane = x;
            } else {
                arrow.in = x;
            }
        }
    }

    /** Short ways on the inner lanes, long ways on the outer ones. */
    private void lanes() {
        right += MARGIN;
        left -= MARGIN;
        List<Arrow> passing = arrows.stream()
                .filter(Arrow::passes)
                .sorted(Comparator.comparingInt(arrow -> Math.abs(arrow.to.row - arrow.from.row)))
                .toList();
        for (Arrow arrow : passing) {
            if (arrow.down()) {
                arrow.lane = right;
                right += LANE;
            } else {
                arrow.lane = left;
                left -= LANE;
            }
        }
    }

    private void runs() {
        tracks.clear();
        for (Arrow arrow : arrows) {
            double first = arrow.passes() ? arrow.lane : arrow.in;
            tracks.add(new Track(arrow, arrow.outChannel(), arrow.out, first, arrow.labels));
            if (arrow.passes()) {
                tracks.add(new Track(arrow, arrow.inChannel(), arrow.lane, arrow.in, List.of()));
            }
        }
        for (Track track : tracks) {
            track.keepWordsClear(crossings(track));
        }
    }

    /** Where other arrows go up or down in the same channel. */
    private List<Double> crossings(Track track) {
        List<Double> all = new ArrayList<>();
        for (Track other : tracks) {
            if (other.channel == track.channel) {
                if (other != track) {
                    all.add(other.from);
                }
                all.add(other.to);
            }
        }
        return all;
    }

    /** From the top: a channel as high as its levels, then the row below it. */
    private void down() {
        double y = MARGIN + BAND * 2;
        for (int channel = 0; channel <= rows.size(); channel++) {
            y = levels(channel, y + CHANNEL / 2) + (channel < rows.size() ? CHANNEL / 2 : 0);
            if (channel < rows.size()) {
                y += BAND;
                double highest = 0;
                for (Box box : rows.get(channel)) {
                    box.y = y;
                    highest = Math.max(highest, box.height());
                }
                y += highest + BAND / 2;
            }
        }
        height = y;
        double furthest = tracks.stream().mapToDouble(Track::right).max().orElse(0);
        double nearest = tracks.stream().mapToDouble(Track::left).min().orElse(0);
        right = Math.max(right, furthest) + MARGIN;
        left = Math.min(left, nearest) - NAMES;
        width = right - left;
    }

    /** Gives each run of a channel the first level on which it meets no other; answers where the channel ends. */
    private double levels(int channel, double top) {
        List<List<Track>> levels = new ArrayList<>();
        tracks.stream()
                .filter(track -> track.channel == channel)
                .sorted(Comparator.comparingDouble((Track track) -> track.right() - track.left()))
                .forEach(track -> {
                    int level = 0;
                    while (level < levels.size() && levels.get(level).stream().anyMatch(track::meets)) {
                        level++;
                    }
                    if (level == levels.size()) {
                        levels.add(new ArrayList<>());
                    }
                    levels.get(level).add(track);
                });
        double y = top;
        for (List<Track> level : levels) {
            double high = level.stream().mapToDouble(Track::height).max().orElse(0);
            y += high;
            for (Track track : level) {
                track.y = y;
            }
        }
        return y;
    }
}
