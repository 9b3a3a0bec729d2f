package org.huying.line.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.base.Generated.Source;
import org.huying.line.LineFiles;

/** Writes small lines at random: a spine from the first stage to the end, and whatever else comes to mind. */
final class RandomLine {

    private static final List<String> PHASES = List.of("intake", "assigning", "handling", "checking", "answering");

    private final Source source;
    private final StringBuilder text = new StringBuilder();
    private final int stages;
    private final boolean internal;
    private final boolean calm;
    private int actions;

    private RandomLine(Source source, boolean internal) {
        this.source = source;
        this.internal = internal;
        this.calm = source.onceIn(2);
        this.stages = source.between(1, 4);
    }

    static LineFiles draw(Source source, String id, boolean internal, String opens) {
        RandomLine line = new RandomLine(source, internal);
        line.head(id);
        line.stages();
        line.actions(opens);
        line.rules();
        String text = source.say(id, line.text.toString());
        String limit = source.onceIn(4) ? "" : "1 day";
        return new LineFiles(
                id,
                Map.of(
                        "line.yaml",
                        text,
                        "categories.csv",
                        "code,zh,limit,total\n1,甲,2 days,3 days\n2,乙," + limit + ",3 days\n"));
    }

    private void head(String id) {
        add("id: " + id);
        add("title: 试");
        add("number: \"T{serial:3}\"");
        if (internal) {
            add("internal: true");
        } else {
            add("filing: {needs: [" + needs() + "]}");
        }
        add("total: {limit: "
                + source.oneOf(
                        "9 days",
                        "9 days",
                        "9 days",
                        "given else 9 days",
                        calm ? "9 days" : "given",
                        calm ? "9 days" : "category")
                + "}");
    }

    private void stages() {
        add("stages:");
        for (int i = 0; i < stages; i++) {
            String phase =
                    i == 0 ? source.oneOf(PHASES) : source.oneOf("handling", "checking", "checking", "answering");
            add("  s" + i + ": {title: 试, phase: " + phase + ", holder: " + holder() + ", within: " + within() + "}");
        }
        add("  end: {title: 终, phase: closed}");
    }

    private String holder() {
        return calm
                ? source.oneOf("centre", "lead else centre")
                : source.oneOf("centre", "centre", "lead else centre", "manager", "lead", "opener");
    }

    private String within() {
        return calm
                ? source.oneOf("1 day", "rest", "category else 1 day", "given else 1 day")
                : source.oneOf(
                        "1 day",
                        "1 day",
                        "rest",
                        "category else 1 day",
                        "given else 1 day",
                        "1 day",
                        "category",
                        "given");
    }

    private String needs() {
        List<String> needs = new ArrayList<>();
        for (String need : List.of("lead", "category", "due")) {
            int how = source.between(0, 3);
            if (how > 1) {
                needs.add(how == 2 ? need : "\"" + need + "?\"");
            }
        }
        return String.join(", ", needs);
    }

    private void actions(String opens) {
        add("actions:");
        int more = source.between(0, calm ? 2 : 4);
        int all = stages + more;
        for (int i = 0; i < stages; i++) {
            action("s" + i, i + 1 == stages ? "end" : "s" + (i + 1), all, false, i == 0 ? opens : "");
        }
        for (int i = 0; i < more; i++) {
            String from = stage(1);
            String to = from.equals("end") ? "s" + source.between(0, stages - 1) : stage(stages);
            action(from, to, all, calm || source.between(0, 3) > 0, "");
        }
    }

    private String stage(int oftenOpen) {
        int at = source.between(0, stages + oftenOpen - 1);
        return at < stages ? "s" + at : source.onceIn(2) ? "end" : "s" + source.between(0, stages - 1);
    }

    private void action(String from, String to, int all, boolean counted, String opens) {
        String name = "a" + actions++;
        add("  " + name + ":");
        add("    title: 试");
        add("    from: " + from);
        add("    to: " + to);
        add("    by: " + (source.onceIn(12) ? "requester" : "handler"));
        add("    needs: [" + needs() + "]");
        if (counted) {
            add("    at-most: " + source.between(1, 2));
        }
        if (counted && source.onceIn(calm ? 12 : 4)) {
            add("    then: a" + source.between(0, all - 1));
        }
        if (source.onceIn(12)) {
            add("    within: 1 day");
        }
        if (to.equals("end")) {
            add("    asks: evaluation");
            if (calm || source.between(0, 3) > 0) {
                add("    closes: unchecked");
                add("    sample: 5 %");
            }
        }
        if (!opens.isEmpty()) {
            text.append(opens);
        }
    }

    private void rules() {
        String reopen = source.oneOf("[]", "[]", "supervisor");
        add("reopen: {by: " + reopen + ", at-most: " + source.between(1, 2) + ", to: s" + source.between(0, stages - 1)
                + "}");
        String split = calm || internal ? "[]" : source.oneOf("[]", "[]", "dispatcher");
        add("universal: {split: {by: " + split + "}, void: {by: " + source.oneOf("[]", "supervisor") + "}, withdraw: {by: []}, sample: {by: "
                + source.oneOf("[]", "inspector") + ", at-most: 1}}");
        add("escalation: [{at: due, do: raise}]");
    }

    private void add(String line) {
        text.append(line).append('\n');
    }
}
